"""Settings that are changed while the deployment runs, at the edge."""

from typing import Annotated, Any, Self

from pydantic import Field, field_validator, model_validator

from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.lane_shapes import MAXIMUM_CONCURRENT_EXECUTIONS, MINIMUM_CONCURRENT_EXECUTIONS
from cron_manager.domain.registration import Registration
from cron_manager.edge.schemas import Instant, Schema
from schemas.schedules import Timezone

_AS_DEPLOYED = " null: as it was deployed."
RateLimit = Annotated[int, Field(ge=10, le=100_000)]
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["22:00"])]
RunLimit = Annotated[int, Field(ge=1, le=100_000)]
Concurrency = Annotated[int, Field(ge=MINIMUM_CONCURRENT_EXECUTIONS, le=MAXIMUM_CONCURRENT_EXECUTIONS)]
RetentionDays = Annotated[int, Field(ge=1, le=30)]


class SettingsUpdate(Schema):
    """Some of the settings."""

    version: int | None = Field(default=None, ge=0, description="The version that was read; a stale one is refused.")
    api_rate_limit: RateLimit | None = Field(default=None, description="Requests a minute and caller." + _AS_DEPLOYED)
    manual_run_limit: RunLimit | None = Field(
        default=None, description="Runs by hand a minute and person." + _AS_DEPLOYED
    )
    max_concurrent_executions: Concurrency | None = Field(
        default=None,
        description="Calls in flight, at most, over all lanes; functions run beside them." + _AS_DEPLOYED,
    )
    registration_mode: Registration | None = Field(default=None, description="Who may join." + _AS_DEPLOYED)
    default_timezone: Timezone | None = Field(
        default=None, description="Of jobs that name no time zone." + _AS_DEPLOYED
    )

    execution_retention_days: RetentionDays | None = Field(
        default=None, description="For so long the table holds what ended; then the archive does." + _AS_DEPLOYED
    )
    auto_rescheduling_enabled: bool | None = Field(
        default=None, description="Whether the rules of automatic rescheduling look at jobs." + _AS_DEPLOYED
    )
    quiet_hours_from: ClockTime | None = Field(
        default=None,
        description="Each day from then on alerts are held back, but for critical ones. null: never.",
    )
    quiet_hours_to: ClockTime | None = Field(default=None, description="When those that were held back go out.")
    quiet_hours_timezone: Timezone | None = Field(
        default=None, description="On whose clocks the quiet hours are." + _AS_DEPLOYED
    )
    minimum_notification_severity: Severity | None = Field(
        default=None, description="What is less severe is in the list of notifications and goes to no channel."
    )
    notify_on_failure_default: bool | None = Field(
        default=None, description="Whether people are told of jobs that do not say." + _AS_DEPLOYED
    )

    @field_validator("registration_mode", mode="before")
    @classmethod
    def _a_word(cls, value: Any) -> Any:
        return Registration(value) if isinstance(value, str) and value in set(Registration) else value

    @field_validator("minimum_notification_severity", mode="before")
    @classmethod
    def _a_severity(cls, value: Any) -> Any:
        return Severity(value) if isinstance(value, str) and value in set(Severity) else value

    @model_validator(mode="after")
    def _something_changes(self) -> Self:
        if not self.model_fields_set - {"version"}:
            raise ValueError("Send at least one setting to change.")
        return self

    def changes(self) -> dict[str, Any]:
        """The domain's fields that were sent."""
        return self.model_dump(by_alias=False, exclude_unset=True, exclude={"version"})


class SettingValues(Schema):
    """What counts, or what was deployed."""

    api_rate_limit: int = Field(description="0: no limit.")
    manual_run_limit: int = Field(description="0: as many as requests.")
    max_concurrent_executions: int = Field(description="Calls in flight, at most, over all lanes.")
    registration_mode: Registration
    default_timezone: str
    execution_retention_days: int
    auto_rescheduling_enabled: bool = Field(description="Whether the rules of automatic rescheduling look at jobs.")
    quiet_hours_from: str | None = Field(description="null, or the other null: there are no quiet hours.")
    quiet_hours_to: str | None
    quiet_hours_timezone: str
    minimum_notification_severity: Severity
    notify_on_failure_default: bool


class FixedSetting(Schema):
    """What only another deployment changes."""

    name: str
    value: str
    remedy: str


class Settings(Schema):
    """How the deployment behaves."""

    version: int = Field(description="0: nobody has changed anything yet.")
    values: SettingValues = Field(description="What counts, at the latest 60 s after a change.")
    deployed: SettingValues = Field(description="What counts where nothing was changed.")
    changed: list[str] = Field(description="The names of those that differ from the deployment on purpose.")
    fixed: list[FixedSetting]
    updated_by: str | None
    updated_at: Instant | None
