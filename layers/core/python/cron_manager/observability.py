"""Structured logs and metrics, the same for every function."""

import json
from functools import partial

from aws_lambda_powertools.logging import Logger

# ASCII: no text of a caller's reaches a log as a line break or as a terminal's control character.
_to_json = partial(json.dumps, separators=(",", ":"), default=str)

logger = Logger(json_serializer=_to_json)  # service and level come from POWERTOOLS_SERVICE_NAME and LOG_LEVEL
