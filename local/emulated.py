"""The emulator as AWS clients see it."""

from functools import cache
from typing import Any

import boto3
from botocore.config import Config

from local.places import ACCOUNT, REGION
from local.signing import SECRET


@cache
def client(service: str, emulator_url: str) -> Any:
    """A boto3 client, one for all who ask; untyped, because its type depends on the name."""
    session = boto3.session.Session(aws_access_key_id=ACCOUNT, aws_secret_access_key=SECRET, region_name=REGION)
    config = Config(retries={"max_attempts": 2}, read_timeout=60, connect_timeout=5)
    return session.client(service, endpoint_url=emulator_url, config=config)  # type: ignore[call-overload]
