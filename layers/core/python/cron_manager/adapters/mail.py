"""E-mails through SES."""

from collections.abc import Callable, Sequence
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.alerts.delivery import Sent

_UTF8 = "UTF-8"


class SesMail:
    def __init__(self, client: Callable[[], Any], sender: str) -> None:
        """`sender` is an address that SES has verified; empty where this deployment sends no e-mail."""
        self._client = client
        self._sender = sender

    def __call__(self, recipients: Sequence[str], subject: str, text: str) -> Sent:
        if not self._sender:
            return Sent(error="this deployment sends no e-mail: deploy it with ALERT_SENDER", is_final=True)
        try:
            self._client().send_email(
                FromEmailAddress=self._sender,
                Destination={"ToAddresses": list(recipients)},
                Content={
                    "Simple": {
                        "Subject": {"Data": subject, "Charset": _UTF8},
                        "Body": {"Text": {"Data": text, "Charset": _UTF8}},
                    }
                },
            )
        except ClientError as error:
            return Sent(error=f"SES answers {error.response['Error']['Code']}")
        except BotoCoreError as error:
            return Sent(error=f"SES does not answer: {type(error).__name__}")
        return Sent()
