"""The API behind its real edge, with tables in memory."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from types import SimpleNamespace
from typing import Any

from cron_manager.adapters.target_rules import TargetRules
from cron_manager.domain.access import Role
from cron_manager.domain.circuit import Circuit
from cron_manager.edge.cursors import Cursors
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.rate_limit import RateLimit, SourceLimit
from cron_manager.edge.recent import Recent
from cron_manager.edge.routes import schema_of
from cron_manager.edge.targets import target_problem
from cron_manager.settings.service_levels import objectives
from cron_manager.usecases.change_jobs import ChangeJobs
from cron_manager.usecases.check_health import CheckHealth
from cron_manager.usecases.clone_job import CloneJob
from cron_manager.usecases.complete_run import CompleteRun
from cron_manager.usecases.compliance_report import MakeReport
from cron_manager.usecases.export_executions import ExportExecutions
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.job_history import ReadJobHistory
from cron_manager.usecases.ledger import ReadLedger
from cron_manager.usecases.manage_calendars import ManageCalendars
from cron_manager.usecases.manage_categories import ManageCategories
from cron_manager.usecases.manage_channels import ManageChannels
from cron_manager.usecases.manage_exports import ManageExports
from cron_manager.usecases.manage_findings import ManageFindings
from cron_manager.usecases.manage_heartbeats import ManageHeartbeats
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.manage_secrets import ManageSecrets
from cron_manager.usecases.manage_settings import ManageSettings
from cron_manager.usecases.manage_tuning import ManageTuning
from cron_manager.usecases.manage_windows import ManageWindows
from cron_manager.usecases.preview_schedule import PreviewSchedule
from cron_manager.usecases.read_catalogue import ReadCatalogue
from cron_manager.usecases.read_log import ReadLog
from cron_manager.usecases.read_notifications import ReadNotifications
from cron_manager.usecases.read_service_levels import ReadServiceLevels
from cron_manager.usecases.receive_ping import ReceivePing
from cron_manager.usecases.restore_job import RestoreJob
from cron_manager.usecases.try_rules import TryRules
from cron_manager.usecases.verify_audit import Verification
from scripts.route_tables import load
from tests.fakes.alerts import (
    FakeAlertQueue,
    FakeChannels,
    FakeChannelSecrets,
    FakeDeliveries,
    FakeNotifications,
    FakeWindows,
)
from tests.fakes.audit import FakeAudit
from tests.fakes.calendars import FakeCalendars
from tests.fakes.catalogues import FakeCatalogues
from tests.fakes.categories import FakeCategories
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.exports import FakeExportFiles, FakeExportQueue, FakeExports
from tests.fakes.findings import FakeFindings
from tests.fakes.handlers import FakeHandlers
from tests.fakes.heartbeats import FakeHeartbeats, FakePings, digested
from tests.fakes.identity import FakeRates
from tests.fakes.jobs import FakeJobs
from tests.fakes.lanes import FakeLaneNotes
from tests.fakes.overrides import FakeOverrides
from tests.fakes.runs import FakeRuns
from tests.fakes.secrets import FakeSecretNames, FakeSecretValues
from tests.fakes.trials import FakeTester
from tests.fakes.tuning import FakeDecisions, FakeRuleBook
from tests.functions.events import http_event
from tests.unit.edge_world import EdgeWorld

ROUTES = load("api", "routes").ROUTES


def _conform(method: str, path: str, data: Any) -> None:
    """What is answered is what the documentation promises."""
    route, _ = ROUTES.find(method, f"/api/v1{path}")
    for each in (data if route.response_is_list else [data]) if route.response else ():
        schema_of(route.response).model_validate_json(json.dumps(each))


class ApiWorld(EdgeWorld):
    """Everybody signs in with a token of their own: `alice`, `bob` (USER), `rita` (READ_ONLY) and `adam` (ADMIN)."""

    def __init__(self, **limits: int) -> None:
        super().__init__(**limits)  # type: ignore[arg-type]
        self.calendars = FakeCalendars()
        self.categories = FakeCategories()
        self.overrides = FakeOverrides()
        self.jobs = FakeJobs(calendars=self.calendars, categories=self.categories)
        self.runs, self.queue, self.lane_notes = FakeExecutions(self.jobs), FakeQueue(), FakeLaneNotes()
        runs, queue = self.runs, self.queue
        self.rules, self.decisions = FakeRuleBook(), FakeDecisions(self.jobs)
        self.circuits: list[Circuit] = []
        self.secret_names, self.secret_values = FakeSecretNames(), FakeSecretValues()
        self.handlers = FakeHandlers()
        self.tester = FakeTester()
        self.probes: dict[str, Any] = {"jobs table": dict, "watermark": lambda: None, "dead letters": lambda: 0}
        self.callbacks_counted = FakeRates()
        self.notifications = FakeNotifications(self.clock)
        self.channels, self.channel_secrets = FakeChannels(), FakeChannelSecrets()
        self.deliveries, self.alert_queue = FakeDeliveries(), FakeAlertQueue()
        self.windows = FakeWindows()
        self.heartbeats, self.pings, self.pings_counted = FakeHeartbeats(), FakePings(), FakeRates()
        self.history = FakeRuns(runs)
        self.audit = FakeAudit(
            *(self.jobs.entries, self.calendars.entries, self.categories.entries, self.secret_names.entries),
            *(runs.entries, self.overrides.entries, self.channels.entries, self.heartbeats.entries),
            *(self.rules.entries, self.decisions.entries, self.windows.entries),
        )
        self.findings = FakeFindings(self.audit)
        self.exports, self.export_queue, self.export_files = FakeExports(), FakeExportQueue(), FakeExportFiles()
        self.catalogues = FakeCatalogues()
        self.catalogue = ReadCatalogue(store=self.catalogues, changes=self.jobs, jobs=self.jobs)
        self.quiet_days: frozenset[str] = frozenset()
        self.find_executions = FindExecutions(history=self.history, quiet_days=lambda _now: self.quiet_days)
        self.verification = Verification()
        self.days_verified: list[str] = []
        manage_jobs = ManageJobs(
            jobs=self.jobs,
            calendars=self.calendars,
            categories=self.categories,
            runs=self.history,
            queue=queue,
            secrets=self.secret_names,
            handlers=self.handlers,
            target_problem=partial(target_problem, guard=TargetRules.of(())),
            now=self.clock,
        )
        self.deps = SimpleNamespace(
            people=self.people,
            verify_audit=self._verify,
            manage_findings=ManageFindings(book=self.findings, now=self.clock),
            make_report=MakeReport(
                trail=self.audit,
                people=self.people,
                findings=self.findings,
                verify=lambda _days, _now: self.verification,
                now=self.clock,
            ),
            jobs=self.jobs,
            catalogue=self.catalogue,
            manage_jobs=manage_jobs,
            clone_job=CloneJob(manage_jobs=manage_jobs),
            restore_job=RestoreJob(jobs=self.jobs, now=self.clock),
            change_jobs=ChangeJobs(manage_jobs=manage_jobs),
            periods=self.jobs,
            job_history=ReadJobHistory(runs=self.history, trail=self.audit, now=self.clock),
            handlers=self.handlers,
            manage_secrets=ManageSecrets(
                names=self.secret_names, values=self.secret_values, jobs=self.jobs, now=self.clock
            ),
            audit=self.audit,
            manage_runs=ManageRuns(jobs=self.jobs, runs=self.history, queue=queue, now=self.clock),
            complete_run=CompleteRun(jobs=self.jobs, runs=self.history, queue=queue, now=self.clock),
            callback_limit=RateLimit(self.callbacks_counted, 60),
            history=self.history,
            find_executions=self.find_executions,
            export_executions=ExportExecutions(find=self.find_executions),
            manage_exports=ManageExports(
                exports=self.exports, queue=self.export_queue, files=self.export_files, now=self.clock
            ),
            read_log=ReadLog(find=self.find_executions, changes=self.jobs.told),
            read_ledger=ReadLedger(
                periods=self.jobs, outcomes=self.history, calendars=self.calendars, sweeps=runs, now=self.clock
            ),
            manage_calendars=ManageCalendars(
                calendars=self.calendars, jobs=self.jobs, catalogue=self.catalogue, now=self.clock
            ),
            manage_categories=ManageCategories(
                retention=lambda: self.overrides.current().retention(30),
                categories=self.categories,
                rows=lambda now: self.catalogue(now).rows.values(),
                now=self.clock,
            ),
            manage_settings=ManageSettings(overrides=self.overrides, now=self.clock),
            notifications=ReadNotifications(book=self.notifications, now=self.clock),
            manage_channels=ManageChannels(
                channels=self.channels,
                secrets=self.channel_secrets,
                deliveries=self.deliveries,
                queue=self.alert_queue,
                target_problem=partial(target_problem, guard=TargetRules.of(())),
                sends_email=True,
                now=self.clock,
            ),
            manage_windows=ManageWindows(windows=self.windows, categories=self.categories, now=self.clock),
            manage_heartbeats=ManageHeartbeats(
                store=self.heartbeats,
                pings=self.pings,
                jobs=manage_jobs,
                categories=self.categories,
                schedules=HeartbeatSchedules(jobs=self.jobs),
                digest=digested,
                now=self.clock,
            ),
            receive_ping=ReceivePing(
                book=self.heartbeats,
                pings=self.pings,
                schedules=HeartbeatSchedules(jobs=self.jobs),
                digest=digested,
                now=self.clock,
            ),
            ping_limit=SourceLimit(self.pings_counted, 60),
            overrides=self.overrides,
            deployed_settings={
                "apiRateLimit": 100,
                "manualRunLimit": 30,
                "maxConcurrentExecutions": 10,
                "registrationMode": "invite",
                "defaultTimezone": "UTC",
                "executionRetentionDays": 30,
                "autoReschedulingEnabled": True,
                "quietHoursFrom": None,
                "quietHoursTo": None,
                "quietHoursTimezone": "UTC",
                "minimumNotificationSeverity": "LOW",
                "notifyOnFailureDefault": True,
            },
            fixed_settings=[{"name": "ARCHIVE_RETENTION_DAYS", "value": "90", "remedy": "Deploy with another value."}],
            manage_tuning=ManageTuning(
                rules=self.rules, decisions=self.decisions, manage_jobs=manage_jobs, now=self.clock
            ),
            try_rules=TryRules(catalogue=self.catalogue, manage_jobs=manage_jobs, runs=self.history, now=self.clock),
            preview_schedule=PreviewSchedule(calendars=self.calendars, now=self.clock),
            trials=self.tester,
            check_health=CheckHealth(
                others={"jobs table": partial(self._probe, "jobs table")},
                swept_at=partial(self._probe, "watermark"),
                depth=self.queue.depth,
                dead_letters={"dead letters of ticks": partial(self._probe, "dead letters")},
            ),
            cursors=Cursors(self.keys),
            lanes=self.queue,
            lane_notes=self.lane_notes,
            circuits=SimpleNamespace(all=lambda now: [each for each in self.circuits if now < each.forgotten_at]),
            read_service_levels=ReadServiceLevels(hours=self.history),
            objectives=objectives({}),
            max_concurrent_executions=lambda: self.overrides.current().max_concurrent_executions or 10,
            recent_loads=Recent(10, clock=lambda: self.clock().timestamp()),
        )
        self.headers = {
            "alice": self.person("alice", Role.USER),
            "bob": self.person("bob", Role.USER),
            "rita": self.person("rita", Role.READ_ONLY),
            "adam": self.person("adam", Role.ADMIN),
        }

    def _probe(self, name: str) -> Any:
        return self.probes[name]()

    def _verify(self, days: Sequence[str], _now: datetime, most: int) -> Verification:
        self.days_verified = list(days)
        if self.verification.checked > most:
            raise ValueError
        return self.verification

    def ask(self, method: str, path: str, body: object = None, *, who: str = "alice", query: str = "") -> Any:
        """Status and data, or status and error."""
        answer = self.dispatch(http_event(method, path, body=body, headers=self.headers[who], query=query))
        told = json.loads(answer["body"]) if answer.get("body") else {"success": True, "data": None}
        if told["success"]:
            _conform(method, path, told["data"])
        return answer["statusCode"], told["data"] if told["success"] else told["error"]

    def every(self, path: str, *, limit: int, who: str = "alice") -> list[Any]:
        """All pages of a list, in order."""
        found: list[Any] = []
        cursor: str | None = None
        while True:
            query = f"limit={limit}" + (f"&cursor={cursor}" if cursor else "")
            answer = json.loads(self.dispatch(http_event("GET", path, headers=self.headers[who], query=query))["body"])
            found += answer["data"]
            cursor = answer["meta"]["pagination"]["nextCursor"]
            if cursor is None:
                return found

    def dispatch(self, event: dict[str, Any]) -> dict[str, Any]:
        """As the function answers it."""
        return dispatch(event, routes=ROUTES, gate=self.gate, deps=self.deps, trail=self.audit, clock=self.clock)

    def problems(self, method: str, path: str, body: object, **how: Any) -> dict[str, str]:
        """Field → message of what was refused."""
        status, error = self.ask(method, path, body, **how)
        assert status == 422, (status, error)
        return {each["field"]: each["message"] for each in error["details"]}
