"""Cron Manager as CDK code: `app.py` wires these stacks one way; nothing here looks at the world during synthesis."""
