"""What the sweeper touches: everything that can be left undone."""

from dataclasses import dataclass
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.audit import AuditTable
from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.dynamodb.concurrency import ConcurrencyTable
from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.adapters.dynamodb.heartbeats import HeartbeatTable
from cron_manager.adapters.dynamodb.lane_notes import LaneNotes
from cron_manager.adapters.dynamodb.overrides import OverrideTable
from cron_manager.adapters.dynamodb.registrations import RegistrationTable
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.adapters.eventbridge import EventBridgeSchedules
from cron_manager.adapters.lambdas import StartedFunction
from cron_manager.adapters.lane_feeds import LambdaFeeds
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.server_clock import ServerClock
from cron_manager.settings.sweeper import SweeperSettings
from cron_manager.usecases.follow_concurrency import FollowConcurrency
from cron_manager.usecases.follow_deployment import FollowDeployment
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.measure_lanes import MeasureLanes
from cron_manager.usecases.register_job import RepairDrift
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.tell_trail import TellTrail
from cron_manager.usecases.watch_heartbeats import WatchHeartbeats


@dataclass(frozen=True, kw_only=True)
class Deps:
    tables: SweepTables
    follow_concurrency: FollowConcurrency
    sweep: Sweep
    measure_lanes: MeasureLanes
    circuits: CircuitTable
    repair_drift: RepairDrift
    watch_heartbeats: WatchHeartbeats
    tell_trail: TellTrail
    follow_deployment: FollowDeployment
    now: ServerClock


@cache
def deps() -> Deps:
    settings, now = SweeperSettings.read(), ServerClock()
    now.follow(aws.dynamodb())
    tables = SweepTables(aws.dynamodb(), settings.jobs_table, settings.executions_table)
    lanes = SqsLanes(settings.queues)
    overrides = OverrideTable(aws.dynamodb(), settings.identity_table)
    return Deps(
        tables=tables,
        follow_concurrency=FollowConcurrency(
            wanted=lambda: overrides.read().max_concurrent_executions,
            deployed=settings.max_concurrent_executions,
            concurrency=ConcurrencyTable(aws.dynamodb(), settings.jobs_table),
            feeds=LambdaFeeds(aws.patient_lambda, settings.lane_feeds),
        ),
        sweep=Sweep(store=tables, queue=lanes, now=now, deployment_id=settings.deployment_id),
        measure_lanes=MeasureLanes(lanes=lanes, notes=LaneNotes(aws.dynamodb(), settings.jobs_table), now=now),
        circuits=CircuitTable(aws.dynamodb(), settings.executions_table),
        repair_drift=RepairDrift(
            scheduler=EventBridgeSchedules(aws.scheduler(), settings.scheduler),
            registrations=RegistrationTable(aws.dynamodb(), settings.jobs_table),
            find=tables.find,
            now=now,
        ),
        watch_heartbeats=WatchHeartbeats(
            book=HeartbeatTable(aws.dynamodb(), settings.jobs_table),
            schedules=HeartbeatSchedules(jobs=tables),
            now=now,
        ),
        follow_deployment=FollowDeployment(
            registered=HandlerTable(aws.dynamodb(), settings.jobs_table),
            register=StartedFunction(aws.patient_lambda, settings.registry_function),
            deployment_id=settings.deployment_id,
        ),
        tell_trail=TellTrail(trail=AuditTable(aws.dynamodb(), settings.audit_table), now=now),
        now=now,
    )
