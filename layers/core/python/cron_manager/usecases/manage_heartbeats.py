"""What people and programs do to heartbeats. Each change is one transaction with its audit entry."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import islice
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.heartbeats.address import PingToken
from cron_manager.domain.heartbeats.heartbeat import (
    Beat,
    Heartbeat,
    HeartbeatStatus,
    Ping,
    begun_anew,
    due_at,
    expected_at,
    first_beat,
    shown_status,
)
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.job import Job
from cron_manager.ports import Clock
from cron_manager.ports_heartbeats import HeartbeatStore, PingLog, Watched
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.manage_categories import CategoryReader, open_category

_NO_SUCH = "There is no such heartbeat, or it is not yours."  # the same for both
_TRIES = 4  # against pings that come meanwhile


class JobGetter(Protocol):
    def get(self, job_id: str, principal: Principal) -> Job:
        """NotFound unless the principal may see it."""
        ...


@dataclass(frozen=True, kw_only=True)
class HeartbeatDefinition:
    """What a person writes of a heartbeat."""

    name: str
    description: str = ""
    cron_expression: str | None = None
    timezone: str = "UTC"
    job_id: str | None = None
    grace_seconds: int = 300
    tags: tuple[str, ...] = ()
    category_id: str | None = None
    is_active: bool = True


_EXPECTATION = ("cron_expression", "timezone", "job_id", "is_active")  # with any of these it begins anew


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A heartbeat as it is shown at an instant."""

    heartbeat: Heartbeat
    beat: Beat
    status: HeartbeatStatus
    expected_at: datetime | None
    due_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ManageHeartbeats:
    store: HeartbeatStore
    pings: PingLog
    jobs: JobGetter
    categories: CategoryReader
    schedules: HeartbeatSchedules
    digest: Callable[[str], str]  # what is kept of an address's secret
    now: Clock

    def page(self, before: str | None, limit: int, principal: Principal) -> Sequence[Standing]:
        """Those that the principal may see, the newest first, from after the heartbeat `before`."""
        visible = (each for each in self.store.newest(before) if principal.sees(each.heartbeat.owner_id))
        return [self._standing(each) for each in islice(visible, limit)]

    def get(self, heartbeat_id: str, principal: Principal) -> Standing:
        return self._standing(self._visible(heartbeat_id, principal))

    def pings_of(self, heartbeat_id: str, before: str | None, limit: int, principal: Principal) -> Sequence[Ping]:
        return self.pings.newest(self._visible(heartbeat_id, principal).heartbeat.id, before, limit)

    def create(self, definition: HeartbeatDefinition, principal: Principal, actor: Actor) -> tuple[Standing, PingToken]:
        """The heartbeat, and its ping address, of which a digest is kept."""
        now = self.now()
        token = _new_token(new_id("hbt", now))
        heartbeat = Heartbeat(
            **_written(definition),  # type: ignore[arg-type]  # the same fields
            id=token.heartbeat_id,
            version=1,
            token_digest=self.digest(token.secret),
            owner_id=principal.user_id,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        self._refuse(heartbeat, None, principal)
        made = Watched(heartbeat=heartbeat, beat=first_beat(heartbeat, now))
        told = {"name": [None, heartbeat.name], "jobId": [None, heartbeat.job_id]}
        self.store.create(made, audited(actor, "heartbeat.create", heartbeat.id, now, changes=told))
        return self._standing(made), token

    def replace(
        self,
        heartbeat_id: str,
        definition: HeartbeatDefinition,
        version: int | None,
        principal: Principal,
        actor: Actor,
    ) -> Standing:
        """Conflict when it is at another version. What is expected otherwise is expected from the next ping on."""

        def changed(heartbeat: Heartbeat) -> Heartbeat:
            if version is not None and version != heartbeat.version:
                raise Conflict
            after = replace(heartbeat, **_written(definition))  # type: ignore[arg-type]  # the same fields
            self._refuse(after, heartbeat, principal)
            return after

        return self._change("heartbeat.update", heartbeat_id, changed, principal, actor)

    def regenerate(self, heartbeat_id: str, principal: Principal, actor: Actor) -> tuple[Standing, PingToken]:
        """Another ping address; the one before opens nothing from now on."""
        token = _new_token(heartbeat_id)

        def changed(heartbeat: Heartbeat) -> Heartbeat:
            return replace(heartbeat, token_digest=self.digest(token.secret))

        return self._change("heartbeat.regenerate", heartbeat_id, changed, principal, actor), token

    def delete(self, heartbeat_id: str, principal: Principal, actor: Actor) -> None:
        heartbeat = self._changeable(heartbeat_id, principal).heartbeat
        told = {"name": [heartbeat.name, None]}
        self.store.delete(heartbeat, audited(actor, "heartbeat.delete", heartbeat.id, self.now(), changes=told))

    def _change(
        self,
        action: str,
        heartbeat_id: str,
        changed: Callable[[Heartbeat], Heartbeat],
        principal: Principal,
        actor: Actor,
    ) -> Standing:
        for _ in range(_TRIES):
            before, now = self._changeable(heartbeat_id, principal), self.now()
            stamp = {"version": before.heartbeat.version + 1, "updated_by": principal.user_id, "updated_at": now}
            heartbeat = replace(changed(before.heartbeat), **stamp)  # type: ignore[arg-type]  # its own fields
            after = Watched(heartbeat=heartbeat, beat=_followed(before, heartbeat, now))
            entry = audited(actor, action, heartbeat_id, now, changes=_changes(before.heartbeat, heartbeat))
            if self.store.replace(before, after, entry):
                return self._standing(after)
        raise Conflict("Pings keep coming in between; try again.")

    def _standing(self, watched: Watched) -> Standing:
        heartbeat, beat = watched.heartbeat, watched.beat
        schedule = self.schedules(heartbeat) if heartbeat.is_active else None
        return Standing(
            heartbeat=heartbeat,
            beat=beat,
            status=shown_status(heartbeat, beat, schedule, self.now()),
            expected_at=expected_at(beat, schedule),
            due_at=due_at(heartbeat, beat, schedule),
        )

    def _visible(self, heartbeat_id: str, principal: Principal) -> Watched:
        watched = self.store.find(heartbeat_id) if is_id("hbt", heartbeat_id) else None
        if watched is None or not principal.sees(watched.heartbeat.owner_id):
            raise NotFound(_NO_SUCH)
        return watched

    def _changeable(self, heartbeat_id: str, principal: Principal) -> Watched:
        watched = self._visible(heartbeat_id, principal)
        if not principal.changes(watched.heartbeat.owner_id):
            raise NotAllowed("You may see this heartbeat, but not change it.")
        return watched

    def _refuse(self, heartbeat: Heartbeat, before: Heartbeat | None, principal: Principal) -> None:
        """InvalidInput where what it names is not there, or nothing would ever be expected."""
        if (heartbeat.cron_expression is None) == (heartbeat.job_id is None):
            raise InvalidInput.of("cronExpression", "Write either a schedule or the `jobId` that it watches.")
        if heartbeat.category_id and (before is None or heartbeat.category_id != before.category_id):
            open_category(heartbeat.category_id, self.categories)
        if heartbeat.job_id:
            self._refuse_job(heartbeat.job_id, principal)
        elif (schedule := self.schedules(heartbeat)) is None or schedule.next_after(self.now()) is None:
            raise InvalidInput.of("cronExpression", "No ping would ever be expected; write a schedule that goes on.")

    def _refuse_job(self, job_id: str, principal: Principal) -> None:
        try:
            self.jobs.get(job_id, principal)
        except NotFound as error:
            raise InvalidInput.of("jobId", "There is no such job, or it is not yours.") from error


def _new_token(heartbeat_id: str) -> PingToken:
    return PingToken(heartbeat_id=heartbeat_id, secret=secrets.token_urlsafe(32))


def _written(definition: HeartbeatDefinition) -> dict[str, object]:
    return {field.name: getattr(definition, field.name) for field in fields(definition)}


def _followed(before: Watched, after: Heartbeat, now: datetime) -> Beat:
    """How it stands after a change. One whose grace has changed is looked at anew."""
    beat = before.beat
    if any(getattr(before.heartbeat, name) != getattr(after, name) for name in _EXPECTATION):
        return begun_anew(beat, now)
    if before.heartbeat.grace_seconds != after.grace_seconds and beat.watch_at:
        return replace(beat, seen=beat.seen + 1, watch_at=now)
    return beat


def _changes(before: Heartbeat, after: Heartbeat) -> dict[str, object]:
    """Public name → [before, after]; of an address, that it is another one."""
    told = {
        "name": "name", "description": "description", "cronExpression": "cron_expression", "timezone": "timezone",
        "jobId": "job_id", "graceSeconds": "grace_seconds", "categoryId": "category_id", "isActive": "is_active",
    }  # fmt: skip
    found: dict[str, object] = {
        public: [old, new]
        for public, name in told.items()
        if (old := getattr(before, name)) != (new := getattr(after, name))
    }
    if before.tags != after.tags:
        found["tags"] = [list(before.tags), list(after.tags)]
    return found
