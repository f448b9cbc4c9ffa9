"""The alarms, the topic that tells people, the dashboard, and who chains and looks through the audit trail."""

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
from infrastructure.constructs.dashboard import Dashboard
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
from infrastructure.stacks.watches import (
    MINUTE,
    watch_api,
    watch_canary,
    watch_dead_letters,
    watch_functions,
    watch_lanes,
)

_GATHERED = Duration.seconds(10)  # entries that come together share a block and a head
_FOR_A_DAY = 10_000  # retries, a minute apart after the first ones: longer than the stream keeps anything


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
        watch_dead_letters(self._alarms, execution, records, api)
        watch_lanes(self._alarms, execution, api, environment)
        watch_functions(self._alarms, execution, api, records)
        watch_api(self._alarms, api)
        if deployment.parameters.canary_enabled:
            watch_canary(self._alarms)
        self._layers = Layers(self, "Layers", deployment=deployment)
        self.analyst = self._analyst(deployment, data, execution, api)
        self._watch_findings()
        self.auditor = self._auditor(deployment, data, execution)
        self._watch_trail()
        self._show(deployment, data, execution, records, api)
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

    def _show(
        self, deployment: Deployment, data: DataStack, execution: ExecutionStack, records: RecordsStack, api: ApiStack
    ) -> None:
        """After everything that rings."""
        followers = {"registrar": execution.registrar, "broadcaster": api.broadcaster, "auditor": self.auditor}
        working = {"executor": execution.executor, "worker": execution.worker, "sweeper": execution.sweeper}
        serving = {"api": api.api, "auth": api.auth, "realtime": api.realtime, "notifier": api.notifier}
        dashboard = Dashboard(
            self,
            "Dashboard",
            name=deployment.stack_id("Monitoring").removesuffix("-Monitoring"),
            alarms=self._alarms.all,
            lanes=[*execution.lanes.all],
            dead_letters={**_counted_by_word(execution, api), "exports": records.exports.dead_letters},
            functions={**working, **serving, **followers, "tuner": api.tuner, "archiver": records.archiver},
            followers=followers,
            tables={
                "jobs": data.jobs,
                "executions": data.executions,
                "identity": data.identity,
                "audit": data.audit,
                "realtime": data.realtime,
            },
            api=api.http.api,
        )
        CfnOutput(self, "DashboardName", value=dashboard.name)

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
            metric=self.auditor.lambda_function.metric("IteratorAge", period=MINUTE, statistic="Maximum"),
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


def _counted_by_word(execution: ExecutionStack, api: ApiStack) -> dict[str, sqs.IQueue]:
    return {
        "runs": execution.lanes.dead_letters,
        "ticks": execution.schedules.dead_letters,
        "changes": execution.stream_dead_letters,
        "alerts": api.alerts.dead_letters,
    }


def _counted(execution: ExecutionStack, api: ApiStack) -> dict[str, sqs.IQueue]:
    """The dead letters that the analyst counts, by the variables that name them."""
    return {
        "TICK_DEAD_LETTERS_URL": execution.lanes.dead_letters,
        "SCHEDULE_DEAD_LETTERS_URL": execution.schedules.dead_letters,
        "STREAM_DEAD_LETTERS_URL": execution.stream_dead_letters,
        "ALERT_DEAD_LETTERS_URL": api.alerts.dead_letters,
    }
