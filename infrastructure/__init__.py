"""Cron Manager as CDK code: `app.py` wires these stacks one way; nothing here looks at the world during synthesis."""

import sys
from pathlib import Path

# The lanes' shapes are the product's, whose code stands in the folder of its layer.
sys.path.append(str(Path(__file__).resolve().parent.parent / "layers" / "core" / "python"))
