"""Secrets' values in SSM's Parameter Store, encrypted: one class puts them there, the other reads them.

A parameter's name is the deployment's path and the secret's name. The functions' rights follow the two classes: the API
may put and delete, the executor may read.
"""

import time
from collections.abc import Callable, Collection, Mapping
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.errors import Unavailable
from cron_manager.domain.stored_secret import SecretsUnreadable

MEMORY_SECONDS = 60  # for so long a run may use a value that has been replaced
_AT_ONCE = 10  # names in one GetParameters
_NOT_THERE = "ParameterNotFound"
Client = Callable[[], Any]  # made when the first secret is needed: most invocations need none


class ParameterWriter:
    """Puts values and takes them away."""

    def __init__(self, client: Client, path: str) -> None:
        self._client = client
        self._path = path

    def put(self, name: str, value: str) -> None:
        """Unavailable when the store does not take it."""
        try:
            self._client().put_parameter(
                Name=f"{self._path}/{name}", Value=value, Type="SecureString", Overwrite=True, Tier="Standard"
            )
        except (BotoCoreError, ClientError) as error:
            raise Unavailable("The store of secrets does not take the value; put it again.") from error

    def delete(self, name: str) -> None:
        try:
            self._client().delete_parameter(Name=f"{self._path}/{name}")
        except ClientError as error:
            if error.response["Error"]["Code"] != _NOT_THERE:
                raise Unavailable from error
        except BotoCoreError as error:
            raise Unavailable from error


class ParameterReader:
    """Reads values, and remembers them for a minute. One that is not there is asked for again each time."""

    def __init__(self, client: Client, path: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._path = path
        self._clock = clock
        self._known: dict[str, tuple[str, float]] = {}  # name → value, until when

    def remembered(self, names: Collection[str]) -> Mapping[str, str] | None:
        """All of the values, when none has to be read."""
        known = self._fresh(names)
        return known if len(known) == len(names) else None

    def read(self, names: Collection[str]) -> Mapping[str, str]:
        """The values of those that exist. SecretsUnreadable when the store does not answer."""
        known = self._fresh(names)
        missing = [name for name in names if name not in known]
        for start in range(0, len(missing), _AT_ONCE):
            known |= self._ask(missing[start : start + _AT_ONCE])
        return known

    def _fresh(self, names: Collection[str]) -> dict[str, str]:
        now = self._clock()
        found = ((name, self._known.get(name)) for name in names)
        return {name: kept[0] for name, kept in found if kept and now < kept[1]}

    def _ask(self, names: Collection[str]) -> dict[str, str]:
        try:
            answer = self._client().get_parameters(
                Names=[f"{self._path}/{name}" for name in names], WithDecryption=True
            )
        except ClientError as error:
            code = error.response["Error"]["Code"]
            raise SecretsUnreadable(f"the store of secrets answers {code}") from error
        except BotoCoreError as error:
            raise SecretsUnreadable("the store of secrets does not answer") from error
        read = {each["Name"].rpartition("/")[2]: str(each["Value"]) for each in answer["Parameters"]}
        until = self._clock() + MEMORY_SECONDS
        self._known.update({name: (value, until) for name, value in read.items()})
        return read
