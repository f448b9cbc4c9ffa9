"""CloudWatch's alarms of this deployment, for those who watch that nobody switches them off."""

from typing import Any


class Alarms:
    def __init__(self, client: Any, prefix: str) -> None:
        """`prefix` begins the names of all of the deployment's alarms."""
        self._client = client
        self._prefix = prefix

    def silenced(self) -> list[str]:
        """The names of those whose actions are disabled."""
        pages = self._client.get_paginator("describe_alarms").paginate(
            AlarmNamePrefix=self._prefix, AlarmTypes=["MetricAlarm"]
        )
        return sorted(
            alarm["AlarmName"] for page in pages for alarm in page["MetricAlarms"] if not alarm["ActionsEnabled"]
        )
