"""Where people reach the console, for links that are handed on."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.errors import Unavailable


class ConsoleAddress:
    """Reads the deployment's public origin from the Parameter Store: what a request says of its host may be made up."""

    def __init__(self, client: Callable[[], Any], parameter: str) -> None:
        self._client = client
        self._parameter = parameter

    def invitation(self, email: str, secret: str) -> str:
        """The link for an invited person. What follows # stays in the browser: no server and no log gets the secret."""
        return f"{self._origin()}/register#invitation={secret}&email={quote(email, safe='')}"

    def _origin(self) -> str:
        try:
            found = self._client().get_parameters(Names=[self._parameter])["Parameters"]
        except (BotoCoreError, ClientError) as error:
            raise Unavailable from error
        if not found:
            raise Unavailable("The deployment's public URL is not in the Parameter Store; deploy again.")
        return str(found[0]["Value"]).rstrip("/")
