"""The alarms, the topic that tells people, and the functions that chain and look through the audit trail."""

from aws_cdk import Aws, CfnOutput, Duration, Stack
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infrastructure.constructs.access import GET, PUT, QUERY, grant_items, grant_items_in
from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge
from infrastructure.constructs.alarms import FIVE_MINUTES, Alarms
from infrastructure.constructs.functions import Function, Layers, Limits
from infrastructure.constructs.lanes import grant_measure
from infrastructure.constructs.schedules import Regularly
from infrastructure.constructs.streams import follow, keys
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.deployment import Deployment
from infrastructure.environment import Environment
from infrastructure.stacks.api import ApiStack
from infrastructure.stacks.data import DataStack
from infrastructure.stacks.execution import ExecutionStack
from infrastructure.stacks.records import RecordsStack

_MINUTE = Duration.minutes(1)
_GATHERED = Duration.seconds(10)  # entries that come together share a block and a head
_FOR_A_DAY = 10_000  # retries, a minute apart after the first ones: longer than the stream keeps anything
# How long a run may wait on its lane, in seconds, before somebody should look.
_WAITING_BOUNDS = {"short": 60, "long": 900, "manual": 60, "function": 900}


class MonitoringStack(Stack):
    """Alarms over the constructs of the other stacks."""

    def __init__(
        self,
        scope: Construct,
        *,
        deployment: Deployment,
        data: DataStack,
        execution: ExecutionStack,
        records: RecordsStack,
        api: ApiStack,
    ) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Monitoring"),
            description="Cron Manager: alarms, and the analysis of the audit trail",
            synthesizer=synthesizer(environment),
        )
        self.topic = self._topic(environment, deployment.parameters.alert_email)
        self._alarms = Alarms(self, "Alarms", topic=self.topic)
        self._watch_dead_letters(execution, records, api)
        self._watch_lanes(execution, environment)
        self._watch_functions(execution, api)
        self._watch_api(api)
        self._watch_archive(records)
        if deployment.parameters.canary_enabled:
            self._watch_canary()
        self._layers = Layers(self, "Layers", deployment=deployment)
        self.analyst = self._analyst(deployment, data, execution, api)
        self._watch_findings()
        self.auditor = self._auditor(deployment, data, execution)
        self._watch_trail()
        CfnOutput(self, "AlarmTopicArn", value=self.topic.topic_arn)

    def _topic(self, environment: Environment, alert_email: str) -> sns.Topic:
        topic = sns.Topic(self, "Topic", display_name="Cron Manager alarms", enforce_ssl=environment.tls_only)
        # A topic with a policy of its own loses the default one, by which alarms may publish.
        topic.grant_publish(
            iam.ServicePrincipal(
                "cloudwatch.amazonaws.com", conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}}
            )
        )
        if alert_email:
            topic.add_subscription(subscriptions.EmailSubscription(alert_email))
        if not environment.tls_only:
            acknowledge(topic, {"AwsSolutions-SNS3": "The emulator speaks plain HTTP on loopback."})
        return topic

    def _watch_dead_letters(self, execution: ExecutionStack, records: RecordsStack, api: ApiStack) -> None:
        queues = {
            "TickDeadLetters": (execution.lanes.dead_letters, "Runs failed five times and wait", "tick-dead-letters"),
            "ScheduleDeadLetters": (
                execution.schedules.dead_letters,
                "EventBridge could not deliver ticks, which wait",
                "schedule-dead-letters",
            ),
            "StreamDeadLetters": (
                execution.stream_dead_letters,
                "Changes were not followed, or sweeps failed, and wait",
                "stream-dead-letters",
            ),
            "ExportDeadLetters": (records.exports.dead_letters, "Exports could not be made", "export-dead-letters"),
            "AlertDeadLetters": (
                api.alerts.dead_letters,
                "Alerts did not get through to a channel and wait",
                "alert-dead-letters",
            ),
        }
        for construct_id, (queue, says, runbook) in queues.items():
            metric = queue.metric_approximate_number_of_messages_visible(period=_MINUTE, statistic="Maximum")
            self._alarms.ring(construct_id, metric=metric, above=0, says=f"{says} for a person.", runbook=runbook)

    def _watch_lanes(self, execution: ExecutionStack, environment: Environment) -> None:
        for name, queue in execution.lanes.all.items():
            bound = _WAITING_BOUNDS[name]
            self._alarms.ring(
                f"{name.capitalize()}LaneAge",
                metric=_oldest(queue) if environment.emulated else _oldest_in_a_line(queue),
                above=bound,
                periods=3,
                says=f"Runs have waited on the {name} lane for more than {bound} s, three minutes long.",
                runbook="lane-age",
            )

    def _watch_functions(self, execution: ExecutionStack, api: ApiStack) -> None:
        self._alarms.ring(
            "ExecutorErrors",
            metric=execution.executor.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=0,
            says="The executor itself failed, not a target.",
            runbook="executor-errors",
        )
        self._alarms.ring(
            "WorkerErrors",
            metric=execution.worker.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=0,
            says="The worker itself failed, not a job's function.",
            runbook="worker-errors",
        )
        self._alarms.ring(
            "RegistryErrors",
            metric=execution.registry.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=2,
            says="Functions of the deployed code could not be registered as jobs, three times within five minutes.",
            runbook="registry-errors",
        )
        self._alarms.ring(
            "SweeperErrors",
            metric=execution.sweeper.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=1,
            says="More than one sweep failed within five minutes.",
            runbook="sweeper-errors",
        )
        self._alarms.ring(
            "CataloguerErrors",
            metric=api.cataloguer.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=0,
            periods=3,
            says="What lists need of all jobs was not kept, for fifteen minutes.",
            runbook="cataloguer-errors",
        )
        for name, function in {"Registrar": execution.registrar, "Broadcaster": api.broadcaster}.items():
            self._alarms.ring(
                f"{name}Lag",
                metric=function.lambda_function.metric("IteratorAge", period=_MINUTE, statistic="Maximum"),
                above=60_000,
                periods=3,
                says=f"The {name.lower()} is more than a minute behind its table, three minutes long.",
                runbook="stream-lag",
            )

    def _watch_api(self, api: ApiStack) -> None:
        self._alarms.ring(
            "ApiServerErrors",
            metric=api.http.api.metric_server_error(period=FIVE_MINUTES, statistic="Sum"),
            above=5,
            says="The API answered more than five requests with 5xx within five minutes.",
            runbook="api-5xx",
        )

    def _watch_archive(self, records: RecordsStack) -> None:
        self._alarms.ring(
            "ArchiverErrors",
            metric=records.archiver.lambda_function.metric_errors(period=Duration.hours(1)),
            above=0,
            periods=3,
            says="What ended long ago was not archived, three hours in a row; records expire a week after they should.",
            runbook="archiver-errors",
        )

    def _watch_canary(self) -> None:
        """Silence is the alarm: it says the same whatever part of the chain is broken, the measuring included."""
        self._alarms.ring_in_silence(
            "CanarySilent",
            metric=cloudwatch.Metric(
                namespace="CronManager",
                metric_name="CanaryRoundTrip",
                dimensions_map={"service": "broadcaster"},
                period=_MINUTE,
            ),
            periods=5,
            says="No run of the canary has succeeded for five minutes: jobs may not run, or the API not answer.",
            runbook="canary-silent",
        )

    def _analyst(self, deployment: Deployment, data: DataStack, execution: ExecutionStack, api: ApiStack) -> Function:
        """Looks through the audit trail every five minutes. It writes findings, habits and alerts."""
        analyst = Function(
            self,
            "Analyst",
            deployment=deployment,
            layers=self._layers,
            limits=Limits(seconds=120, memory_mb=512),
            settings={
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                "REALTIME_TABLE": data.realtime.table_name,
                "AUDIT_HEADS_BUCKET": data.audit_heads.bucket_name,
                **{name: queue.queue_url for name, queue in _counted(execution, api).items()},
                "ALARM_PREFIX": f"{self.stack_name}-",
                "WORKING_HOURS": deployment.parameters.working_hours,
            },
        )
        grant_items(data.audit, analyst.role, GET, QUERY)
        data.audit_heads.grant_read_heads(analyst.role)
        for partitions in ("FINDINGS", "HABITS#*", "ANALYSIS"):
            grant_items_in(data.identity, analyst.role, partitions, GET, PUT)
        grant_items_in(data.realtime, analyst.role, "NOTIFICATIONS", PUT)
        for queue in _counted(execution, api).values():
            grant_measure(queue, analyst.role)
        iam.Grant.add_to_principal(grantee=analyst.role, actions=["cloudwatch:DescribeAlarms"], resource_arns=["*"])
        acknowledge(
            analyst.role, {EVERY_RESOURCE: "DescribeAlarms is judged against all alarms; X-Ray knows no resources."}
        )
        dead_letters = execution.schedules.dead_letters
        Regularly(self, "Analyses", minutes=5, function=analyst, dead_letters=dead_letters)
        return analyst

    def _watch_findings(self) -> None:
        metric = cloudwatch.Metric(
            namespace="CronManager",
            metric_name="SevereFindings",
            dimensions_map={"service": "analyst"},
            period=FIVE_MINUTES,
            statistic="Sum",
        )
        self._alarms.ring(
            "SevereFindings",
            metric=metric,
            above=0,
            says="The audit trail holds something that somebody should look at now.",
            runbook="severe-findings",
        )
        self._alarms.ring(
            "AnalystErrors",
            metric=self.analyst.lambda_function.metric_errors(period=FIVE_MINUTES),
            above=0,
            periods=3,
            says="The audit trail was not analysed, three times in a row.",
            runbook="severe-findings",
        )

    def _auditor(self, deployment: Deployment, data: DataStack, execution: ExecutionStack) -> Function:
        """Chains the trail's entries as they come, and keeps each chain's head outside the table.

        It tries for as long as the stream keeps what it could not chain: what is left out would look slipped in.
        """
        auditor = Function(
            self,
            "Auditor",
            deployment=deployment,
            layers=self._layers,
            limits=Limits(seconds=60, memory_mb=256),
            settings={
                "AUDIT_TABLE": data.audit.table_name,
                "AUDIT_HEADS_BUCKET": data.audit_heads.bucket_name,
            },
        )
        grant_items_in(data.audit, auditor.role, "CHAIN#*", QUERY, PUT)
        data.audit_heads.grant_keep(auditor.role)
        entries = lambda_.FilterRule.begins_with("DAY#")
        follow(
            auditor,
            data.audit,
            {"eventName": lambda_.FilterRule.is_equal("INSERT"), **keys(pk=entries)},
            {"eventName": lambda_.FilterRule.or_("MODIFY", "REMOVE")},
            dead_letters=execution.stream_dead_letters,
            retries=_FOR_A_DAY,
            window=_GATHERED,
        )
        return auditor

    def _watch_trail(self) -> None:
        self._alarms.ring(
            "AuditorLag",
            metric=self.auditor.lambda_function.metric("IteratorAge", period=_MINUTE, statistic="Maximum"),
            above=300_000,
            periods=3,
            says="Entries of the audit trail have waited for more than five minutes to be chained.",
            runbook="auditor-lag",
        )
        touched = cloudwatch.Metric(
            namespace="CronManager",
            metric_name="AuditEntriesTouched",
            dimensions_map={"service": "auditor"},
            period=FIVE_MINUTES,
            statistic="Sum",
        )
        self._alarms.ring(
            "AuditTrailTouched",
            metric=touched,
            above=0,
            says="Something that was written in the audit trail was changed or deleted.",
            runbook="audit-trail-touched",
        )


def _counted(execution: ExecutionStack, api: ApiStack) -> dict[str, sqs.IQueue]:
    """The dead letters that the analyst counts, by the variables that name them."""
    return {
        "TICK_DEAD_LETTERS_URL": execution.lanes.dead_letters,
        "SCHEDULE_DEAD_LETTERS_URL": execution.schedules.dead_letters,
        "STREAM_DEAD_LETTERS_URL": execution.stream_dead_letters,
        "ALERT_DEAD_LETTERS_URL": api.alerts.dead_letters,
    }


def _oldest(queue: sqs.IQueue) -> cloudwatch.IMetric:
    return queue.metric_approximate_age_of_oldest_message(period=_MINUTE, statistic="Maximum")


def _oldest_in_a_line(queue: sqs.IQueue) -> cloudwatch.IMetric:
    """The oldest message's age while messages wait that could be received.

    Occurrences wait for their time as delayed messages, up to 15 minutes. AWS does not say that their age does not
    count. The emulator knows no arithmetic of metrics.
    """
    waiting = queue.metric_approximate_number_of_messages_visible(period=_MINUTE, statistic="Minimum")
    return cloudwatch.MathExpression(
        expression="IF(waiting > 0, age, 0)", using_metrics={"waiting": waiting, "age": _oldest(queue)}, period=_MINUTE
    )
