"""An alarm that names the page telling what to do."""

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_sns as sns
from constructs import Construct

FIVE_MINUTES = Duration.minutes(5)


class Alarms(Construct):
    """The alarms of a deployment; each tells the topic when it begins and when it ends."""

    def __init__(self, scope: Construct, construct_id: str, *, topic: sns.ITopic) -> None:
        super().__init__(scope, construct_id)
        self._action = actions.SnsAction(topic)
        self.all: list[cloudwatch.Alarm] = []

    def ring(
        self,
        construct_id: str,
        *,
        metric: cloudwatch.IMetric,
        above: float,
        periods: int = 1,
        says: str,
        runbook: str,
    ) -> cloudwatch.Alarm:
        """Ring while the metric is above the bound for as many periods; `runbook` is the page's file name."""
        alarm = cloudwatch.Alarm(
            self,
            construct_id,
            metric=metric,
            threshold=above,
            comparison_operator=cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
            evaluation_periods=periods,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
            alarm_description=_described(says, runbook),
        )
        return self._told(alarm)

    def ring_when_silent(
        self, construct_id: str, *, metric: cloudwatch.IMetric, periods: int, says: str, runbook: str
    ) -> cloudwatch.Alarm:
        """Ring when the metric has counted nothing for as many periods, or was not written at all."""
        alarm = cloudwatch.Alarm(
            self,
            construct_id,
            metric=metric,
            threshold=1,
            comparison_operator=cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
            evaluation_periods=periods,
            treat_missing_data=cloudwatch.TreatMissingData.BREACHING,
            alarm_description=_described(says, runbook),
        )
        return self._told(alarm)

    def _told(self, alarm: cloudwatch.Alarm) -> cloudwatch.Alarm:
        alarm.add_alarm_action(self._action)
        alarm.add_ok_action(self._action)
        self.all.append(alarm)
        return alarm


def _described(says: str, runbook: str) -> str:
    return f"{says} See docs/runbooks/{runbook}.md"
