"""The queues that several functions are told of."""

from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class LaneQueues:
    """The lanes' queue URLs."""

    short: str  # scheduled jobs with a timeout of up to 30 s
    long: str  # scheduled jobs with a longer one
    manual: str  # runs that a person asked for
    function: str  # runs of function jobs

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "LaneQueues":
        return cls(
            short=required(environment, "SHORT_QUEUE_URL"),
            long=required(environment, "LONG_QUEUE_URL"),
            manual=required(environment, "MANUAL_QUEUE_URL"),
            function=required(environment, "FUNCTION_QUEUE_URL"),
        )


@dataclass(frozen=True, kw_only=True)
class LaneFeedIds:
    """The ids of the event source mappings that feed functions from the lanes."""

    short: str
    long: str
    manual: str
    function: str

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "LaneFeedIds":
        return cls(
            short=required(environment, "SHORT_LANE_FEED"),
            long=required(environment, "LONG_LANE_FEED"),
            manual=required(environment, "MANUAL_LANE_FEED"),
            function=required(environment, "FUNCTION_LANE_FEED"),
        )


@dataclass(frozen=True, kw_only=True)
class DeadLetterQueues:
    """The URLs of the queues whose messages wait for a person."""

    ticks: str  # runs that failed five times
    schedules: str  # ticks that EventBridge could not deliver
    streams: str  # changes that a function could not follow

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "DeadLetterQueues":
        return cls(
            ticks=required(environment, "TICK_DEAD_LETTERS_URL"),
            schedules=required(environment, "SCHEDULE_DEAD_LETTERS_URL"),
            streams=required(environment, "STREAM_DEAD_LETTERS_URL"),
        )
