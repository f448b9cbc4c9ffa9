"""How Lambda feeds the executor and the worker from the lanes: their event source mappings."""

from collections.abc import Callable
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.errors import Unavailable
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_shapes import LaneShape
from cron_manager.settings.queues import LaneFeedIds


class LambdaFeeds:
    """The client is made at the first use: lanes are hardly ever shaped anew."""

    def __init__(self, client: Callable[[], Any], feeds: LaneFeedIds) -> None:
        self._client = client
        self._ids = {lane: getattr(feeds, lane) for lane in Lane}

    def is_shaped(self, lane: Lane, shape: LaneShape) -> bool:
        """Unavailable when Lambda does not say."""
        found = self._ask("get_event_source_mapping", lane)
        limit = found.get("ScalingConfig", {}).get("MaximumConcurrency")
        return (found["BatchSize"], limit) == (shape.batch_size, shape.concurrency)

    def shape(self, lane: Lane, shape: LaneShape) -> None:
        """Counts within seconds. Unavailable when Lambda does not take it, as while another change is under way."""
        self._ask(
            "update_event_source_mapping",
            lane,
            BatchSize=shape.batch_size,
            ScalingConfig={"MaximumConcurrency": shape.concurrency},
        )

    def _ask(self, action: str, lane: Lane, **request: object) -> dict[str, Any]:
        try:
            answer: dict[str, Any] = getattr(self._client(), action)(UUID=self._ids[lane], **request)
        except (ClientError, BotoCoreError) as error:
            raise Unavailable(str(error)) from error
        return answer
