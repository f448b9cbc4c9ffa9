"""Channels' secrets in SSM's Parameter Store: one parameter for each channel, which the notifier alone reads."""

import json

from cron_manager.adapters.secret_values import ParameterReader, ParameterWriter
from cron_manager.domain.alerts.channel import ChannelSecrets


class ChannelSecretWriter:
    """Puts them there and takes them away. Unavailable when the store does not answer."""

    def __init__(self, parameters: ParameterWriter) -> None:
        self._parameters = parameters

    def put(self, channel_id: str, secrets: ChannelSecrets) -> None:
        self._parameters.put(channel_id, json.dumps(secrets.to_plain()))

    def delete(self, channel_id: str) -> None:
        self._parameters.delete(channel_id)


class ChannelSecretReader:
    def __init__(self, parameters: ParameterReader) -> None:
        self._parameters = parameters

    def read(self, channel_id: str) -> ChannelSecrets:
        """Empty when there are none. SecretsUnreadable when the store does not answer."""
        found = self._parameters.read([channel_id])
        return ChannelSecrets.from_plain(json.loads(found[channel_id])) if channel_id in found else ChannelSecrets()
