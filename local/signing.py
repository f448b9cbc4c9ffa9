"""Signature version 4 for reading one S3 object, without an SDK: the proxy stays small.

https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
"""

import hashlib
import hmac
from datetime import datetime

from local.places import ACCOUNT, REGION

SECRET = "test"  # noqa: S105  what the emulator takes for the account's own key
_EMPTY = hashlib.sha256(b"").hexdigest()


def signed_headers(*, host: str, path: str, now: datetime) -> dict[str, str]:
    """For a GET of an already encoded path, without a query."""
    instant = now.strftime("%Y%m%dT%H%M%SZ")
    scope = f"{instant[:8]}/{REGION}/s3/aws4_request"
    headers = {"host": host, "x-amz-content-sha256": _EMPTY, "x-amz-date": instant}
    names = ";".join(headers)
    request = "\n".join(["GET", path, "", *(f"{name}:{value}" for name, value in headers.items()), "", names, _EMPTY])
    text = "\n".join(["AWS4-HMAC-SHA256", instant, scope, hashlib.sha256(request.encode()).hexdigest()])
    key = f"AWS4{SECRET}".encode()
    for part in (instant[:8], REGION, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    credential = f"AWS4-HMAC-SHA256 Credential={ACCOUNT}/{scope}, SignedHeaders={names}, Signature={signature}"
    return {**headers, "authorization": credential}
