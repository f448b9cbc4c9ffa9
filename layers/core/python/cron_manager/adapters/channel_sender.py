"""Sends a letter through a channel, whatever its kind."""

from collections.abc import Callable, Sequence
from datetime import datetime

from cron_manager.domain.alerts.channel import PAGERDUTY_URL, Channel, ChannelKind, ChannelSecrets
from cron_manager.domain.alerts.delivery import Delivery, Sent
from cron_manager.domain.alerts.letter import Letter
from cron_manager.domain.alerts.payloads import body, headers, plain_text, subject
from cron_manager.domain.masking import Masking
from cron_manager.domain.stored_secret import SecretsUnreadable
from cron_manager.ports_alerts import SecretsOfChannels

Post = Callable[[str, bytes, dict[str, str], Masking], Sent]
Mail = Callable[[Sequence[str], str, str], Sent]


class ChannelSender:
    def __init__(
        self, *, secrets: SecretsOfChannels, post: Post, mail: Mail, pagerduty_url: str = PAGERDUTY_URL
    ) -> None:
        self._secrets = secrets
        self._post = post
        self._mail = mail
        self._pagerduty_url = pagerduty_url

    def send(self, channel: Channel, told: Letter, delivery: Delivery, now: datetime) -> Sent:
        """One attempt. Never raises for what the channel does."""
        if channel.kind is ChannelKind.EMAIL:
            return self._mail(channel.recipients, subject(told), plain_text(told))
        try:
            secrets = self._secrets.read(channel.id)
        except SecretsUnreadable as error:
            return Sent(error=str(error))
        url = self._pagerduty_url if channel.kind is ChannelKind.PAGERDUTY else secrets.url
        if not url:
            return Sent(error="the channel's secrets are gone: save it again", is_final=True)
        content = body(channel.kind, told, secrets)
        proof = _proof(channel, secrets, delivery, now, content)
        return self._post(url, content, proof, Masking(secrets.hidden))


def _proof(
    channel: Channel, secrets: ChannelSecrets, delivery: Delivery, now: datetime, content: bytes
) -> dict[str, str]:
    is_signed = channel.kind is ChannelKind.WEBHOOK and secrets.signing_secret
    return headers(secrets, delivery.id, now, content) if is_signed else {}
