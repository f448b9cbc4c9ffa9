"""The public surface: HTTP API, WebSocket API, alerts, and the functions behind them."""

from aws_cdk import CfnOutput, Duration, Stack
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_lambda_destinations as destinations
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infrastructure.constructs.access import (
    BATCH_GET,
    CALENDARS,
    DELETE,
    GET,
    PUT,
    QUERY,
    READ_WRITE,
    UPDATE,
    grant_items,
    grant_items_in,
    grant_query,
)
from infrastructure.constructs.alerts import AlertLane, AlertSender
from infrastructure.constructs.catalogue import CatalogueBucket
from infrastructure.constructs.functions import Function, Layers, Limits, grant_invoke
from infrastructure.constructs.http_api import HttpApi
from infrastructure.constructs.lanes import grant_measure, grant_send
from infrastructure.constructs.live_api import STAGE, LiveApi
from infrastructure.constructs.parameters import (
    DELETE_PARAMETER,
    PUT_PARAMETER,
    READ_PARAMETERS,
    grant_parameter,
    grant_parameters,
)
from infrastructure.constructs.schedules import Regularly
from infrastructure.constructs.streams import follow, keys, marked
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.deployment import Deployment
from infrastructure.stacks.data import DataStack
from infrastructure.stacks.execution import ExecutionStack
from infrastructure.stacks.records import RecordsStack

_NOTIFIER_LIMITS = Limits(seconds=30, memory_mb=256)  # a channel has ten seconds
_ANSWER_LIMITS = Limits(seconds=29, memory_mb=512)  # API Gateway waits no longer than 30 s


class ApiStack(Stack):
    """Both APIs and their functions."""

    def __init__(
        self,
        scope: Construct,
        *,
        deployment: Deployment,
        data: DataStack,
        execution: ExecutionStack,
        records: RecordsStack,
    ) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Api"),
            description="Cron Manager: HTTP API, WebSocket API and the functions behind them",
            synthesizer=synthesizer(environment),
        )
        self._deployment, self._data, self._execution, self._records = deployment, data, execution, records
        self._layers = Layers(self, "Layers", deployment=deployment)
        self.http = HttpApi(self, "Http", environment=environment)
        self.origin_proof = data.origin_proof
        self.live = LiveApi(self, "Live", environment=environment, emulator_url=deployment.emulator_url)
        self.catalogue = CatalogueBucket(self, "Catalogue", environment=environment)
        self.alerts = AlertLane(
            self,
            "AlertLane",
            environment=environment,
            consumer_timeout=Duration.seconds(_NOTIFIER_LIMITS.seconds),
        )
        self.notifier = self._notifier()
        self.api = self._api()
        self.auth = self._auth()
        self.realtime = self._realtime()
        self.broadcaster = self._broadcaster()
        self.cataloguer = self._cataloguer()
        self.tuner = self._tuner()
        self.http.route(self.api, ["/api/v1/{proxy+}"])
        self.http.route(self.auth, ["/api/v1/auth/{proxy+}", "/api/v1/users/{proxy+}", "/api/v1/users"])
        self.live.route(self.realtime)
        self._outputs()

    def _api(self) -> Function:
        """Answers for jobs, executions, statistics and queues. It reads identities and only counts requests there."""
        data, lanes, parameters = self._data, self._execution.lanes, self._deployment.parameters
        api = Function(
            self,
            "Api",
            deployment=self._deployment,
            layers=self._layers,
            limits=_ANSWER_LIMITS,
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "AUDIT_HEADS_BUCKET": data.audit_heads.bucket_name,
                "CATALOGUE_BUCKET": self.catalogue.bucket_name,
                **self._records.exports.settings,
                **self._records.archive_settings,
                **lanes.urls,
                "SECRET_ARN": data.secret.secret_arn,
                **self._access_settings(),
                "TARGET_ALLOW_CIDRS": parameters.target_allow_cidrs,
                "TARGET_ALLOW_PORTS": parameters.target_allow_ports,
                "SECRETS_PATH": self._deployment.secrets_path,
                "TESTER_FUNCTION": self._execution.tester.live.function_name,
                "AUTO_RESCHEDULING_ENABLED": str(parameters.auto_rescheduling_enabled).lower(),
                "MANUAL_RUN_LIMIT": str(parameters.manual_run_limit),
                "REGISTRATION_MODE": parameters.registration_mode,
                "MAX_CONCURRENT_EXECUTIONS": str(parameters.max_concurrent_executions),
                "REALTIME_TABLE": data.realtime.table_name,
                "SCHEDULE_GROUP": self._execution.schedules.group_name,
                "CHANNELS_PATH": self._deployment.channels_path,
                "ALERT_QUEUE_URL": self.alerts.queue.queue_url,
                "ALERT_SENDER": parameters.alert_sender,
                **{name: queue.queue_url for name, queue in self._dead_letters().items()},
                **self._deployment.objectives,
            },
        )
        grant_items(data.jobs, api.role, *READ_WRITE)
        grant_query(data.jobs, api.role, "active", "listing", "changed")
        grant_items(data.executions, api.role, GET, BATCH_GET, QUERY, PUT, UPDATE)
        grant_items(data.identity, api.role, GET, QUERY)
        grant_query(data.identity, api.role, "listing")
        grant_items_in(data.identity, api.role, "RATE#*", UPDATE)
        grant_items_in(data.identity, api.role, "FINDINGS", PUT)
        grant_items_in(data.identity, api.role, "ONCE#*", PUT, UPDATE, DELETE)
        grant_items_in(data.identity, api.role, "SETTINGS", PUT)
        grant_items(data.audit, api.role, GET, QUERY, PUT)
        grant_query(data.audit, api.role, "resource", "actor")
        data.audit_heads.grant_read_heads(api.role)
        self.catalogue.grant_read_catalogue(api.role)
        self._records.exports.grant_ask(api.role)
        data.archive.grant_read_days(api.role)
        lanes.grant_send(api.role)
        lanes.grant_measure(api.role)
        grant_items(data.realtime, api.role, GET)
        grant_items_in(data.realtime, api.role, "NOTIFICATIONS", QUERY, UPDATE)
        grant_items_in(data.realtime, api.role, "READ#*", PUT, UPDATE)
        grant_items_in(data.realtime, api.role, "PINGS#*", QUERY, PUT)
        grant_items_in(data.realtime, api.role, "DELIVERIES#*", QUERY, PUT)
        grant_send(self.alerts.queue, api.role)
        self._execution.schedules.grant_describe(api)
        for queue in self._dead_letters().values():
            grant_measure(queue, api.role)
        grant_invoke(self._execution.tester, api.role)
        grant_parameters(self._deployment.secrets_path, api, PUT_PARAMETER, DELETE_PARAMETER)
        grant_parameters(self._deployment.channels_path, api, PUT_PARAMETER, DELETE_PARAMETER)
        data.secret.grant_read(api.role)
        data.origin_proof.grant_read(api.role)
        return api

    def _dead_letters(self) -> dict[str, sqs.IQueue]:
        """What the API counts, by the variables that name them."""
        execution = self._execution
        return {
            "TICK_DEAD_LETTERS_URL": execution.lanes.dead_letters,
            "SCHEDULE_DEAD_LETTERS_URL": execution.schedules.dead_letters,
            "STREAM_DEAD_LETTERS_URL": execution.stream_dead_letters,
        }

    def _auth(self) -> Function:
        """Answers for sign-ins, tokens and users: the only writer of identities."""
        data = self._data
        auth = Function(
            self,
            "Auth",
            deployment=self._deployment,
            layers=self._layers,
            limits=_ANSWER_LIMITS,
            settings={
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "SECRET_ARN": data.secret.secret_arn,
                "SETUP_SECRET_ARN": data.setup_secret.secret_arn,
                "PUBLIC_URL_PARAMETER": self._deployment.public_url_parameter,
                "REGISTRATION_MODE": self._deployment.parameters.registration_mode,
                **self._access_settings(),
            },
        )
        grant_items(data.identity, auth.role, *READ_WRITE)
        grant_query(data.identity, auth.role, "listing")
        grant_items(data.audit, auth.role, PUT)
        grant_items(data.realtime, auth.role, PUT, QUERY, DELETE)
        grant_parameter(self._deployment.public_url_parameter, auth, READ_PARAMETERS)
        data.secret.grant_read(auth.role)
        data.origin_proof.grant_read(auth.role)
        data.setup_secret.grant_read(auth.role)
        return auth

    def _realtime(self) -> Function:
        """Opens and closes WebSockets and answers their messages."""
        table = self._data.realtime
        realtime = Function(
            self,
            "Realtime",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=10, memory_mb=256),
            settings={"REALTIME_TABLE": table.table_name, "WEBSOCKET_ENDPOINT": self.live.endpoint},
        )
        grant_items(table, realtime.role, GET, PUT, UPDATE, DELETE)
        self.live.grant_post(realtime)
        return realtime

    def _broadcaster(self) -> Function:
        """Follows three streams: live events, counters, alerts, and disabling what fails too often."""
        data, dead_letters = self._data, self._execution.stream_dead_letters
        broadcaster = Function(
            self,
            "Broadcaster",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=60, memory_mb=256),
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "WEBSOCKET_ENDPOINT": self.live.endpoint,
                "ALERT_QUEUE_URL": self.alerts.queue.queue_url,
            },
        )
        grant_items(data.jobs, broadcaster.role, GET, PUT, UPDATE)
        grant_items_in(data.jobs, broadcaster.role, CALENDARS, QUERY)
        grant_items_in(data.jobs, broadcaster.role, "HEARTBEAT#*", QUERY)
        grant_items(data.executions, broadcaster.role, PUT, UPDATE)
        grant_items(data.audit, broadcaster.role, PUT)
        grant_items(data.realtime, broadcaster.role, QUERY, DELETE)
        grant_items_in(data.realtime, broadcaster.role, "NOTIFICATIONS", PUT, UPDATE)
        grant_items_in(data.realtime, broadcaster.role, "INCIDENT#*", GET, UPDATE, DELETE)
        grant_items_in(data.identity, broadcaster.role, "SETTINGS", GET)
        grant_send(self.alerts.queue, broadcaster.role)
        self.live.grant_post(broadcaster)
        runs, jobs = lambda_.FilterRule.begins_with("RUN#"), lambda_.FilterRule.is_equal("JOB")
        circuits = lambda_.FilterRule.begins_with("CIRCUIT#")
        notifications = lambda_.FilterRule.begins_with("NOTIFICATION#")
        follow(broadcaster, data.executions, keys(sk=runs), keys(sk=circuits), dead_letters=dead_letters)
        beats = marked(keys(sk=lambda_.FilterRule.is_equal("BEAT")), "turned", "yes")
        follow(broadcaster, data.jobs, keys(sk=jobs), beats, dead_letters=dead_letters)
        follow(broadcaster, data.realtime, keys(sk=notifications), dead_letters=dead_letters)
        return broadcaster

    def _notifier(self) -> Function:
        """Sends notifications through channels. It alone reads what gives access to them."""
        data, parameters = self._data, self._deployment.parameters
        notifier = Function(
            self,
            "Notifier",
            deployment=self._deployment,
            layers=self._layers,
            limits=_NOTIFIER_LIMITS,
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "ALERT_QUEUE_URL": self.alerts.queue.queue_url,
                "ALERT_DEAD_LETTERS_URL": self.alerts.dead_letters.queue_url,
                "CHANNELS_PATH": self._deployment.channels_path,
                "ALERT_SENDER": parameters.alert_sender,
                "TARGET_ALLOW_CIDRS": parameters.target_allow_cidrs,
                "TARGET_ALLOW_PORTS": parameters.target_allow_ports,
            },
            recursive=True,
        )
        grant_items_in(data.jobs, notifier.role, "CHANNELS", GET, QUERY)
        grant_items_in(data.jobs, notifier.role, "WINDOWS", QUERY)
        grant_items_in(data.realtime, notifier.role, "NOTIFICATIONS", GET, UPDATE)
        grant_items_in(data.realtime, notifier.role, "INCIDENT#*", GET)
        grant_items_in(data.realtime, notifier.role, "DELIVERIES#*", GET, PUT)
        grant_items_in(data.realtime, notifier.role, "DIGEST#*", GET, QUERY, PUT, DELETE)
        grant_items_in(data.identity, notifier.role, "SETTINGS", GET)
        grant_parameters(self._deployment.channels_path, notifier, READ_PARAMETERS)
        if parameters.alert_sender:
            AlertSender(self, "AlertSender", address=parameters.alert_sender).grant_send(notifier)
        self.alerts.feed(notifier)
        return notifier

    def _cataloguer(self) -> Function:
        """Keeps what lists need of all jobs, every minute."""
        data = self._data
        cataloguer = Function(
            self,
            "Cataloguer",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=55, memory_mb=512),
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "CATALOGUE_BUCKET": self.catalogue.bucket_name,
            },
        )
        grant_items(data.jobs, cataloguer.role, BATCH_GET)
        grant_items_in(data.jobs, cataloguer.role, CALENDARS, QUERY)
        grant_query(data.jobs, cataloguer.role, "listing", "changed")
        grant_items_in(data.executions, cataloguer.role, "DAY#*", QUERY)
        self.catalogue.grant_read_catalogue(cataloguer.role)
        self.catalogue.grant_replace(cataloguer.role)
        dead_letters = self._execution.schedules.dead_letters
        Regularly(self, "Cataloguing", minutes=1, function=cataloguer, dead_letters=dead_letters)
        return cataloguer

    def _tuner(self) -> Function:
        """Looks every hour at the jobs whose owners let it, and gives them the schedules that its rules want."""
        data, parameters = self._data, self._deployment.parameters
        tuner = Function(
            self,
            "Tuner",
            deployment=self._deployment,
            layers=self._layers,
            limits=Limits(seconds=300, memory_mb=512),
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "CATALOGUE_BUCKET": self.catalogue.bucket_name,
                "AUTO_RESCHEDULING_ENABLED": str(parameters.auto_rescheduling_enabled).lower(),
                "RESCHEDULING_BATCH_SIZE": str(parameters.rescheduling_batch_size),
            },
        )
        grant_items(data.jobs, tuner.role, GET, BATCH_GET, QUERY, PUT)
        grant_query(data.jobs, tuner.role, "listing", "changed")
        grant_items_in(data.executions, tuner.role, "JOB#*", QUERY)
        grant_items_in(data.identity, tuner.role, "SETTINGS", GET)
        grant_items_in(data.realtime, tuner.role, "NOTIFICATIONS", PUT)
        grant_items(data.audit, tuner.role, PUT)
        self.catalogue.grant_read_catalogue(tuner.role)
        tuner.live.configure_async_invoke(
            retry_attempts=0,
            max_event_age=Duration.minutes(10),
            on_failure=destinations.SqsDestination(self._execution.stream_dead_letters),
        )
        dead_letters = self._execution.schedules.dead_letters
        Regularly(self, "Tuning", minutes=60, function=tuner, dead_letters=dead_letters)
        return tuner

    def _access_settings(self) -> dict[str, str]:
        parameters = self._deployment.parameters
        return {
            "API_RATE_LIMIT": str(parameters.api_rate_limit),
            "ALLOW_QUERY_TOKEN": str(parameters.allow_query_token).lower(),
            "CORS_ORIGINS": parameters.cors_origins,
            "ORIGIN_PROOF_ARN": self.origin_proof.secret_arn,
        }

    def _outputs(self) -> None:
        CfnOutput(self, "HttpApiId", value=self.http.api.api_id)
        CfnOutput(self, "HttpApiUrl", value=self.http.api.api_endpoint)
        CfnOutput(self, "WebSocketApiId", value=self.live.api.api_id)
        CfnOutput(self, "WebSocketStage", value=STAGE)
        CfnOutput(self, "AuthFunction", value=self.auth.live.function_name)
        CfnOutput(self, "TunerFunction", value=self.tuner.live.function_name)
        CfnOutput(self, "AlertDeadLettersUrl", value=self.alerts.dead_letters.queue_url)
        CfnOutput(self, "ApiFunction", value=self.api.live.function_name)
