"""Where the deployment's API is reached from outside, as targets that answer later are told.

The stack that knows it stands on the one with the executor, so it leaves it in the Parameter Store.
"""

from cron_manager.adapters.call_request import SecretReader
from cron_manager.domain.stored_secret import SecretsUnreadable


class PublicUrl:
    def __init__(self, parameters: SecretReader, name: str) -> None:
        self._parameters = parameters
        self._name = name

    async def __call__(self) -> str:
        """Without a slash at its end. SecretsUnreadable when the store does not answer or has none."""
        found = (await self._parameters.read([self._name])).get(self._name)
        if found is None:
            raise SecretsUnreadable("the deployment's public URL, for the callback, is not in the Parameter Store")
        return found.rstrip("/")
