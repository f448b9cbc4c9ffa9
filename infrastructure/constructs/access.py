"""Grants narrower than the CDK's own: single item actions on a table, queries on named indexes."""

from collections.abc import Mapping

from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_iam as iam

GET = "dynamodb:GetItem"
BATCH_GET = "dynamodb:BatchGetItem"
QUERY = "dynamodb:Query"
PUT = "dynamodb:PutItem"
UPDATE = "dynamodb:UpdateItem"
DELETE = "dynamodb:DeleteItem"
CHECK = "dynamodb:ConditionCheckItem"  # a condition on an item that a transaction only reads
READ_WRITE = (GET, BATCH_GET, QUERY, PUT, UPDATE, DELETE, CHECK)
CALENDARS = "CALENDARS"  # the jobs table's partition of calendars
CATEGORIES = "CATEGORIES"  # and that of categories
CIRCUITS = "CIRCUITS"  # the executions table's partition of hosts that fail


def grant_items(table: dynamodb.ITable, grantee: iam.IGrantable, *actions: str) -> None:
    """Allow the actions on the table itself; `table.grant` would open every index, present and future, as well."""
    iam.Grant.add_to_principal(grantee=grantee, actions=[*actions], resource_arns=[table.table_arn])


def grant_query(table: dynamodb.ITable, grantee: iam.IGrantable, *indexes: str) -> None:
    """Allow queries on the named indexes."""
    arns = [f"{table.table_arn}/index/{index}" for index in indexes]
    iam.Grant.add_to_principal(grantee=grantee, actions=[QUERY], resource_arns=arns)


def grant_items_in(table: dynamodb.ITable, grantee: iam.IGrantable, partitions: str, *actions: str) -> None:
    """Allow the actions on items whose partition key fits the pattern, such as `RATE#*`."""
    conditions: Mapping[str, Mapping[str, object]] = {
        "ForAllValues:StringLike": {"dynamodb:LeadingKeys": [partitions]},
    }
    iam.Grant.add_to_principal(
        grantee=grantee, actions=[*actions], resource_arns=[table.table_arn], conditions=conditions
    )
