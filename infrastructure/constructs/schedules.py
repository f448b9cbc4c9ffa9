"""EventBridge Scheduler: the jobs' group and the role its schedules run as, and what starts our own functions."""

from aws_cdk import Aws
from aws_cdk import aws_iam as iam
from aws_cdk import aws_scheduler as scheduler
from constructs import Construct

from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge, reference, wildcard
from infrastructure.constructs.functions import Function
from infrastructure.constructs.lanes import Lanes, grant_send
from infrastructure.constructs.queues import DeadLetters
from infrastructure.environment import Environment


class ScheduleRole(iam.Role):
    """A role that EventBridge Scheduler assumes for this account's schedules only."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        principal = iam.ServicePrincipal(
            "scheduler.amazonaws.com", conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}}
        )
        super().__init__(scope, construct_id, assumed_by=principal)


class JobSchedules(Construct):
    """Where the registrar keeps the jobs' schedules. They may send to the scheduled lanes, and nowhere else."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment, lanes: Lanes) -> None:
        super().__init__(scope, construct_id)
        self.dead_letters = DeadLetters(self, "ScheduleDeadLetters", environment=environment)
        # The lower-level construct: the other one would give the group a name of its own.
        self._group = scheduler.CfnScheduleGroup(self, "Group")
        self.group_name = self._group.ref
        self.role = ScheduleRole(self, "Role")
        for queue in (*lanes.scheduled, self.dead_letters):
            grant_send(queue, self.role)
        self.settings = {
            "SCHEDULE_GROUP": self.group_name,
            "SCHEDULE_ROLE_ARN": self.role.role_arn,
            "SCHEDULE_DEAD_LETTERS_ARN": self.dead_letters.queue_arn,
        }

    def grant_describe(self, function: Function) -> None:
        """Allow looking whether the group is there."""
        prefix = f"arn:{Aws.PARTITION}:scheduler:{Aws.REGION}:{Aws.ACCOUNT_ID}:schedule-group"
        iam.Grant.add_to_principal(
            grantee=function.role,
            actions=["scheduler:GetScheduleGroup"],
            resource_arns=[f"{prefix}/{self.group_name}"],
        )

    def grant_list(self, function: Function) -> None:
        """Allow listing schedules, which Scheduler checks against all groups."""
        iam.Grant.add_to_principal(grantee=function.role, actions=["scheduler:ListSchedules"], resource_arns=["*"])
        acknowledge(function.role, {EVERY_RESOURCE: "ListSchedules and X-Ray's actions know no resources."})

    def grant_manage(self, function: Function) -> None:
        """Allow creating, reading, changing, deleting and listing the group's schedules, and handing them their role.

        Scheduler checks rights per group, not per schedule, and checks a list against all groups.
        """
        prefix = f"arn:{Aws.PARTITION}:scheduler:{Aws.REGION}:{Aws.ACCOUNT_ID}:schedule"
        iam.Grant.add_to_principal(
            grantee=function.role,
            actions=[f"scheduler:{verb}Schedule" for verb in ("Create", "Get", "Update", "Delete")],
            resource_arns=[f"{prefix}/{self.group_name}/*"],
        )
        self.grant_list(function)
        self.role.grant_pass_role(function.role)
        schedules = wildcard("scheduler", f"schedule/{reference(self._group)}/*")
        acknowledge(function.role, {schedules: "Scheduler checks rights per group, not per schedule."})


class Regularly(Construct):
    """Starts a function every so many minutes; a start that stays impossible for a minute is given up for the next."""

    def __init__(
        self, scope: Construct, construct_id: str, *, minutes: int, function: Function, dead_letters: DeadLetters
    ) -> None:
        super().__init__(scope, construct_id)
        role = ScheduleRole(self, "Role")
        arn = function.live.function_arn
        iam.Grant.add_to_principal(grantee=role, actions=["lambda:InvokeFunction"], resource_arns=[arn])
        grant_send(dead_letters, role)
        # In the default group: what stands in the jobs' group and belongs to no job is removed as drift.
        scheduler.CfnSchedule(
            self,
            "Schedule",
            schedule_expression=f"rate({minutes} minute{'s' if minutes > 1 else ''})",
            flexible_time_window=scheduler.CfnSchedule.FlexibleTimeWindowProperty(mode="OFF"),
            target=scheduler.CfnSchedule.TargetProperty(
                arn=arn,
                role_arn=role.role_arn,
                retry_policy=scheduler.CfnSchedule.RetryPolicyProperty(
                    maximum_event_age_in_seconds=60, maximum_retry_attempts=2
                ),
                dead_letter_config=scheduler.CfnSchedule.DeadLetterConfigProperty(arn=dead_letters.queue_arn),
            ),
        )
