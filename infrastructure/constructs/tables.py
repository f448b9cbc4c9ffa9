"""One DynamoDB table as all of them are: two string keys, paid by request, protected as the environment says."""

from collections.abc import Sequence

from aws_cdk import RemovalPolicy
from aws_cdk import aws_dynamodb as dynamodb
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Environment

_STRING = dynamodb.AttributeType.STRING


def removal_policy(environment: Environment) -> RemovalPolicy:
    """Whether what holds data outlives its stack."""
    return RemovalPolicy.RETAIN if environment.retains_data else RemovalPolicy.DESTROY


class Table(dynamodb.Table):
    """A table with `pk` and `sk`, on demand, encrypted with DynamoDB's own key (which costs nothing per request)."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        environment: Environment,
        streamed: bool = False,
        expires: bool = False,
    ) -> None:
        """`streamed` hands both images of every change on; `expires` deletes items after their `expiresAt`."""
        super().__init__(
            scope,
            construct_id,
            partition_key=dynamodb.Attribute(name="pk", type=_STRING),
            sort_key=dynamodb.Attribute(name="sk", type=_STRING),
            billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST,
            encryption=dynamodb.TableEncryption.DEFAULT,
            stream=dynamodb.StreamViewType.NEW_AND_OLD_IMAGES if streamed else None,
            time_to_live_attribute="expiresAt" if expires else None,
            deletion_protection=environment.deletion_protection,
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(
                point_in_time_recovery_enabled=environment.point_in_time_recovery
            ),
            removal_policy=removal_policy(environment),
        )
        if not environment.point_in_time_recovery:
            acknowledge(self, {"AwsSolutions-DDB3": "This environment's data may be lost: it is for trying things."})

    def add_index(self, name: str, partition: str, sort: str, *, included: Sequence[str] | None = ()) -> None:
        """Add an index; `included` are the attributes it carries besides the keys, None for all of them."""
        projection = dynamodb.ProjectionType.KEYS_ONLY
        if included is None:
            projection = dynamodb.ProjectionType.ALL
        elif included:
            projection = dynamodb.ProjectionType.INCLUDE
        self.add_global_secondary_index(
            index_name=name,
            partition_key=dynamodb.Attribute(name=partition, type=_STRING),
            sort_key=dynamodb.Attribute(name=sort, type=_STRING),
            projection_type=projection,
            non_key_attributes=[*included] if included else None,
        )
