"""The deployment's one root secret, and the keys that derive from it."""

import hashlib
import hmac
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_secretsmanager import SecretsManagerClient

_SALT = b"cron-manager"
_PURPOSES = 32  # more than there are


class DeploymentSecret:
    """Derives keys by HKDF (RFC 5869). The secret is read once per process, when the first key is needed."""

    def __init__(self, client: Callable[[], "SecretsManagerClient"], secret_arn: str) -> None:
        self._client = client
        self._secret_arn = secret_arn
        self.key = lru_cache(maxsize=_PURPOSES)(self._derive)

    def _derive(self, purpose: str) -> bytes:
        return derive_key(self._root, purpose)

    @cached_property
    def _root(self) -> bytes:
        return self._client().get_secret_value(SecretId=self._secret_arn)["SecretString"].encode()


class StoredText:
    """A text in the Secrets Manager, read once per process, when it is first needed."""

    def __init__(self, client: Callable[[], "SecretsManagerClient"], secret_arn: str) -> None:
        self._client = client
        self._secret_arn = secret_arn

    def __call__(self) -> str:
        return self._text

    @cached_property
    def _text(self) -> str:
        return str(self._client().get_secret_value(SecretId=self._secret_arn)["SecretString"])


def derive_key(root: bytes, purpose: str) -> bytes:
    """HKDF-SHA256, one block: 32 bytes."""
    extracted = hmac.digest(_SALT, root, hashlib.sha256)
    return hmac.digest(extracted, purpose.encode() + b"\x01", hashlib.sha256)
