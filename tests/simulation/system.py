"""The system of one seed: the product's use cases and adapters on an AWS in memory."""

import random
from datetime import datetime
from functools import partial
from typing import Any

from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.threads import ThreadedCircuits, ThreadedLanes
from cron_manager.domain.callback import Report
from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job
from cron_manager.domain.lane_shapes import shape_lanes
from cron_manager.settings.queues import LaneQueues
from cron_manager.usecases.complete_run import CompleteRun
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.register_job import RegisterJob, RepairDrift
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.watch_hosts import WatchHosts
from tests.fakes.calendars import FakeCalendars
from tests.fakes.categories import FakeCategories
from tests.fakes.handlers import FakeHandlers
from tests.fakes.secrets import FakeSecretNames
from tests.simulation.dynamo import Dynamo, Key
from tests.simulation.eventbridge import EventBridge
from tests.simulation.expressions import Item
from tests.simulation.faults import Faults
from tests.simulation.functions import Background, Executor
from tests.simulation.history import History
from tests.simulation.job_reader import JobReader
from tests.simulation.jobs import Jobs
from tests.simulation.lanes import LaneQueue, Sqs
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import Network
from tests.simulation.people import People
from tests.simulation.process import PROCESS
from tests.simulation.target import Target
from tests.simulation.workload import begin_of

LANES = shape_lanes(100)


class SimulatedSweeps(SweepTables):
    """The product's, but for the jobs."""

    def __init__(self, client: Any, jobs: Jobs) -> None:
        super().__init__(client, "jobs", "executions")
        self._simulated = jobs

    def active_jobs(self) -> list[Job]:
        return self._simulated.active_jobs()

    def find(self, job_id: str) -> Job | None:
        return self._simulated.find(job_id)

    def rescheduled(self, since: datetime) -> list[str]:
        return self._simulated.rescheduled_since(since)


class System:
    def __init__(self, loop: VirtualLoop, seed: int) -> None:
        self.seed, self.loop = seed, loop
        _, begin = begin_of(seed)
        self.faults = Faults(self.dice("faults"))
        self.network = Network(loop, self.dice("network"), self.faults, begin)
        self.history = History(moment=self.network.moment)
        self.jobs = Jobs(self.network, self.history)
        self.dynamo = Dynamo(self.network, self._observe)
        self.lanes = {
            name: LaneQueue(loop, self.dice(name), self.faults, shape.batch_size, shape.concurrency)
            for name, shape in (("short", LANES.short), ("long", LANES.long), ("manual", LANES.manual))
        }
        self.eventbridge = EventBridge(self.network, self.lanes, self.dice("eventbridge"))
        self.queue = SqsLanes(
            LaneQueues(short="short", long="long", manual="manual", function="function"), Sqs(self.network, self.lanes)
        )  # type: ignore[arg-type]
        self._wire()

    def _wire(self) -> None:
        dynamo: Any = self.dynamo
        now, tokens, self._fences = self.network.now, self.dice("tokens"), self.dice("fences")
        sweeps, runs = SimulatedSweeps(dynamo, self.jobs), RunChanges(dynamo, "executions", "audit")
        self.target = Target(self.network, self.history, self.dice("target"))
        self.target.report = self._report
        self.complete_run = CompleteRun(jobs=self.jobs, runs=runs, queue=self.queue, now=now)
        self.executor = Executor(
            network=self.network,
            history=self.history,
            dice=self.dice("executor"),
            run_tick=RunTick(
                jobs=JobReader(self.jobs),
                claims=ClaimTable(dynamo, "executions"),
                caller=self.target,
                queue=ThreadedLanes(self.queue),
                now=now,
                hosts=WatchHosts(circuits=ThreadedCircuits(CircuitTable(dynamo, "executions")), now=now, limit=20),
                fence=self._fence,
                token=lambda: f"{tokens.getrandbits(80):020x}",
            ),
        )
        self.background = Background(
            network=self.network,
            history=self.history,
            dice=self.dice("background"),
            make_sweep=lambda: Sweep(store=sweeps, queue=self.queue, now=now, deployment_id="1"),
            repair_drift=RepairDrift(scheduler=self.eventbridge, registrations=self.jobs, find=self.jobs.find, now=now),
            register_job=RegisterJob(scheduler=self.eventbridge, registrations=self.jobs, queue=self.queue, now=now),
            active_jobs=self.jobs.active_jobs,
        )
        self.jobs.follow = lambda before, after: self.background.stream.put_nowait((before, after))
        self.people = People(
            network=self.network,
            history=self.history,
            dice=self.dice("people"),
            jobs=self.jobs,
            manage_jobs=ManageJobs(
                jobs=self.jobs,
                calendars=FakeCalendars(),
                categories=FakeCategories(),
                runs=runs,
                queue=self.queue,
                now=now,
                secrets=FakeSecretNames(),
                handlers=FakeHandlers(),
                target_problem=lambda _url: None,
            ),
            manage_runs=ManageRuns(jobs=self.jobs, runs=runs, queue=self.queue, now=now),
            background=self.background,
        )
        self.executor.mourn = self.people.hear_of_death
        for name, lane in self.lanes.items():
            places = LANES.short.places if name == "short" else 0
            lane.consumer = partial(self.executor.consume, lane=lane, places=places)

    def _fence(self) -> str:
        fence = f"{self._fences.getrandbits(40):010x}"
        process = PROCESS.get()
        if process:
            process.fences.append(fence)
        return fence

    def _report(self, execution: Execution, succeeded: bool) -> None:
        work = partial(self.complete_run, execution.id, execution.callback_token or "", Report(succeeded=succeeded))
        self.loop.create_task(self.background.run(work))

    def _observe(self, key: Key, old: Item | None, new: Item) -> None:
        table, pk, sk = key
        if table == "executions" and sk.startswith("RUN#"):
            self.history.record_written(pk, sk, old, new)
        elif sk == "LOCK":
            holder = (new["holder"]["S"], new["fence"]["S"], new["until"]["S"])
            self.history.tell(pk.removeprefix("JOB#"), f"lock {' '.join(holder)}")

    def dice(self, name: str) -> random.Random:
        return random.Random(f"{self.seed} {name}")
