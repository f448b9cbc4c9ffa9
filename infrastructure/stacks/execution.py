"""What makes jobs run: lanes, schedules, and the functions registrar, executor and sweeper."""

from aws_cdk import CfnOutput, Duration, Stack
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_lambda_destinations as destinations
from constructs import Construct

from cron_manager.domain.lane_shapes import shape_lanes
from infrastructure.constructs.access import (
    BATCH_GET,
    CALENDARS,
    CATEGORIES,
    CIRCUITS,
    DELETE,
    GET,
    PUT,
    QUERY,
    UPDATE,
    grant_items,
    grant_items_in,
    grant_query,
)
from infrastructure.constructs.functions import Function, Layers, Limits, grant_invoke
from infrastructure.constructs.lanes import Lanes, grant_send
from infrastructure.constructs.parameters import READ_PARAMETERS, grant_parameter, grant_parameters
from infrastructure.constructs.queues import DeadLetters
from infrastructure.constructs.schedules import JobSchedules, Regularly
from infrastructure.constructs.streams import follow, keys
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.deployment import Deployment
from infrastructure.stacks.data import DataStack

_TESTER_LIMITS = Limits(seconds=28, memory_mb=512)  # a trial's longest timeout is 25 s
_WORKER_LIMITS = Limits(seconds=330, memory_mb=512)  # the same, for a function; its memory is the worker's and its own
_EXECUTOR_LIMITS = Limits(seconds=330, memory_mb=512)  # a job's longest timeout is 300 s


class ExecutionStack(Stack):
    """Lanes, schedules and their functions."""

    def __init__(self, scope: Construct, *, deployment: Deployment, data: DataStack) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Execution"),
            description="Cron Manager: schedules, queues and the functions that run jobs",
            synthesizer=synthesizer(environment),
        )
        self._deployment, self._data = deployment, data
        self._shapes = shape_lanes(deployment.parameters.max_concurrent_executions)
        self._layers = Layers(self, "Layers", deployment=deployment)
        self.lanes = Lanes(
            self,
            "Lanes",
            environment=environment,
            consumer_timeout=Duration.seconds(_EXECUTOR_LIMITS.seconds),
        )
        self.schedules = JobSchedules(self, "Schedules", environment=environment, lanes=self.lanes)
        self.stream_dead_letters = DeadLetters(self, "StreamDeadLetters", environment=environment)
        self.registrar = self._registrar()
        self.executor = self._executor()
        self.housekeeper = self._housekeeper()
        self.worker = self._worker()
        self.registry = self._registry()
        self.sweeper = self._sweeper()
        self.tester = self._tester()
        self._outputs()

    def _registrar(self) -> Function:
        """Makes EventBridge agree with the jobs table, and sends what is due before EventBridge ticks for it."""
        jobs = self._data.jobs
        registrar = Function(
            self,
            "Registrar",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=60, memory_mb=256),
            settings={
                "JOBS_TABLE": jobs.table_name,
                "AUDIT_TABLE": self._data.audit.table_name,
                **self.schedules.settings,
                **self.lanes.urls,
            },
        )
        grant_items(jobs, registrar.role, UPDATE)
        grant_items(self._data.audit, registrar.role, PUT)
        self.schedules.grant_manage(registrar)
        self.lanes.grant_send_scheduled(registrar.role)
        follow(
            registrar,
            jobs,
            keys(sk=lambda_.FilterRule.is_equal("JOB")),
            dead_letters=self.stream_dead_letters,
        )
        return registrar

    def _executor(self) -> Function:
        """Claims occurrences and calls the targets.

        It sends itself the further attempts of a run, at most ten, and the occurrences that wait for their second.
        """
        jobs, executions = self._data.jobs, self._data.executions
        executor = Function(
            self,
            "Executor",
            deployment=self._deployment,
            layers=self._layers,
            limits=_EXECUTOR_LIMITS,
            settings={
                "JOBS_TABLE": jobs.table_name,
                "EXECUTIONS_TABLE": executions.table_name,
                "TARGET_ALLOW_CIDRS": self._deployment.parameters.target_allow_cidrs,
                "TARGET_ALLOW_PORTS": self._deployment.parameters.target_allow_ports,
                "SECRETS_PATH": self._deployment.secrets_path,
                "PUBLIC_URL_PARAMETER": self._deployment.public_url_parameter,
                "CIRCUIT_BREAKER_FAILURES": str(self._deployment.parameters.circuit_breaker_failures),
                **self.lanes.urls,
                "MAX_CONCURRENT_EXECUTIONS": str(self._deployment.parameters.max_concurrent_executions),
            },
            recursive=True,
        )
        grant_items(jobs, executor.role, GET, BATCH_GET)
        grant_items_in(jobs, executor.role, CALENDARS, QUERY)
        grant_items_in(jobs, executor.role, CATEGORIES, QUERY)
        grant_items(executions, executor.role, GET, PUT, UPDATE)
        grant_items_in(executions, executor.role, CIRCUITS, QUERY, DELETE)
        grant_parameters(self._deployment.secrets_path, executor, READ_PARAMETERS)
        grant_parameter(self._deployment.public_url_parameter, executor, READ_PARAMETERS)
        self.lanes.grant_send_calls(executor.role)
        self.lanes.feed(executor, self._shapes)
        return executor

    def _housekeeper(self) -> Function:
        """Runs Cron Manager's own function jobs, apart from the deployment's."""
        data = self._data
        housekeeper = Function(
            self,
            "Housekeeper",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=300, memory_mb=256),
            at_once=True,
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "SCHEDULE_GROUP": self.schedules.group_name,
                **self._deployment.objectives,
            },
        )
        self.schedules.grant_list(housekeeper)
        grant_items(data.jobs, housekeeper.role, GET, QUERY, DELETE)
        grant_query(data.jobs, housekeeper.role, "active", "listing")
        grant_items(data.audit, housekeeper.role, PUT)
        grant_items(data.executions, housekeeper.role, BATCH_GET)
        grant_query(data.executions, housekeeper.role, "open")
        grant_query(data.identity, housekeeper.role, "listing")
        grant_items_in(data.identity, housekeeper.role, "REFRESH#*", DELETE)
        for partition in ("TICKETS", "CONNECTIONS"):
            grant_items_in(data.realtime, housekeeper.role, partition, QUERY, DELETE)
        return housekeeper

    def _worker(self) -> Function:
        """Runs function jobs. What they may do in AWS stands in infrastructure/function_jobs.py, not here."""
        jobs, executions = self._data.jobs, self._data.executions
        worker = Function(
            self,
            "Worker",
            deployment=self._deployment,
            layers=self._layers,
            limits=_WORKER_LIMITS,
            settings={
                "JOBS_TABLE": jobs.table_name,
                "EXECUTIONS_TABLE": executions.table_name,
                "HOUSEKEEPER_FUNCTION": self.housekeeper.live.function_name,
                **self.lanes.urls,
            },
            recursive=True,
        )
        grant_items(jobs, worker.role, GET, BATCH_GET)
        grant_items_in(jobs, worker.role, CALENDARS, QUERY)
        grant_items_in(jobs, worker.role, CATEGORIES, QUERY)
        grant_items(executions, worker.role, GET, PUT, UPDATE)
        grant_invoke(self.housekeeper, worker.role)
        grant_send(self.lanes.function, worker.role)
        self.lanes.feed_functions(worker, self._shapes)
        return worker

    def _registry(self) -> Function:
        """Makes the jobs that code registers, once after each deployment."""
        jobs = self._data.jobs
        registry = Function(
            self,
            "Registry",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=90, memory_mb=256),
            at_once=True,
            settings={
                "JOBS_TABLE": jobs.table_name,
                "AUDIT_TABLE": self._data.audit.table_name,
                "WORKER_FUNCTION": self.worker.live.function_name,
                "HOUSEKEEPER_FUNCTION": self.housekeeper.live.function_name,
                "CANARY_ENABLED": str(self._deployment.parameters.canary_enabled).lower(),
            },
        )
        grant_items(jobs, registry.role, GET, QUERY, PUT, UPDATE)
        grant_items(self._data.audit, registry.role, PUT)
        grant_invoke(self.worker, registry.role)
        grant_invoke(self.housekeeper, registry.role)
        registry.live.configure_async_invoke(
            retry_attempts=0,
            max_event_age=Duration.minutes(1),
            on_failure=destinations.SqsDestination(self.stream_dead_letters),
        )
        return registry

    def _sweeper(self) -> Function:
        """Finds every minute what was left undone. A sweep that fails is not repeated: the next one does its work."""
        jobs, executions = self._data.jobs, self._data.executions
        sweeper = Function(
            self,
            "Sweeper",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=55, memory_mb=512),
            at_once=True,
            settings={
                "JOBS_TABLE": jobs.table_name,
                "EXECUTIONS_TABLE": executions.table_name,
                "AUDIT_TABLE": self._data.audit.table_name,
                "IDENTITY_TABLE": self._data.identity.table_name,
                "MAX_CONCURRENT_EXECUTIONS": str(self._deployment.parameters.max_concurrent_executions),
                **self.lanes.feed_ids,
                "DEPLOYMENT_ID": self._deployment.id,
                "REGISTRY_FUNCTION": self.registry.live.function_name,
                **self.lanes.urls,
                **self.schedules.settings,
            },
        )
        grant_items(jobs, sweeper.role, GET, BATCH_GET, QUERY, UPDATE)
        grant_query(jobs, sweeper.role, "active")
        grant_items_in(jobs, sweeper.role, "HEARTBEAT#*", PUT)
        grant_items(executions, sweeper.role, GET, BATCH_GET, QUERY, PUT, UPDATE)
        grant_query(executions, sweeper.role, "open")
        grant_items(self._data.audit, sweeper.role, PUT)
        grant_items_in(self._data.identity, sweeper.role, "SETTINGS", GET)
        grant_invoke(self.registry, sweeper.role)
        self.lanes.grant_shape(sweeper.role)
        self.lanes.grant_send(sweeper.role)
        self.lanes.grant_measure(sweeper.role)
        self.schedules.grant_manage(sweeper)
        sweeper.live.configure_async_invoke(
            retry_attempts=0,
            max_event_age=Duration.minutes(1),
            on_failure=destinations.SqsDestination(self.stream_dead_letters),
        )
        Regularly(self, "Sweeps", minutes=1, function=sweeper, dead_letters=self.schedules.dead_letters)
        return sweeper

    def _tester(self) -> Function:
        """Makes the one call of a trial while the API waits. It reads secrets, and no table."""
        parameters = self._deployment.parameters
        tester = Function(
            self,
            "Tester",
            deployment=self._deployment,
            layers=self._layers,
            limits=_TESTER_LIMITS,
            settings={
                "TARGET_ALLOW_CIDRS": parameters.target_allow_cidrs,
                "TARGET_ALLOW_PORTS": parameters.target_allow_ports,
                "SECRETS_PATH": self._deployment.secrets_path,
            },
        )
        grant_parameters(self._deployment.secrets_path, tester, READ_PARAMETERS)
        return tester

    def _outputs(self) -> None:
        CfnOutput(self, "ShortQueueUrl", value=self.lanes.short.queue_url)
        CfnOutput(self, "LongQueueUrl", value=self.lanes.long.queue_url)
        CfnOutput(self, "ShortLaneConcurrency", value=str(self._shapes.short.concurrency))
        CfnOutput(self, "ManualQueueUrl", value=self.lanes.manual.queue_url)
        CfnOutput(self, "TickDeadLettersUrl", value=self.lanes.dead_letters.queue_url)
        CfnOutput(self, "ScheduleGroup", value=self.schedules.group_name)
        CfnOutput(self, "ExecutorFunction", value=self.executor.live.function_name)
        CfnOutput(self, "SweeperFunction", value=self.sweeper.live.function_name)
