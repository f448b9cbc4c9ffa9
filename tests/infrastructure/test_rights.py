"""Each function may do what it needs and nothing else: the exact sets."""

import re
from collections.abc import Iterator

import pytest

from infrastructure.environment import DEV
from tests.infrastructure.assembly import Synthesized, Template, invoked, text
from tests.infrastructure.conftest import Synthesize

_SCHEDULES = "arn:AWS::Partition:scheduler:AWS::Region:AWS::AccountId:schedule"
_FEEDS = "arn:AWS::Partition:lambda:AWS::Region:AWS::AccountId:event-source-mapping"
_FEED = re.compile(r"\w+EventSource\w+(Lanes(?:Short|Long|Manual|Function))[0-9A-F]{16}$")
_CONNECTIONS = "arn:AWS::Partition:execute-api:AWS::Region:AWS::AccountId:LiveApi/live/*/@connections/*"
_READ_WRITE = ("GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem")


def _items(table: str, *actions: str) -> set[str]:
    return {f"dynamodb:{action} {table}" for action in actions}


def _queries(table: str, *indexes: str) -> set[str]:
    return {f"dynamodb:Query {table}/index/{index}" for index in indexes}


def _follows(table: str) -> set[str]:
    actions = ("DescribeStream", "GetRecords", "GetShardIterator")
    return {f"dynamodb:{action} {table}" for action in actions} | {"dynamodb:ListStreams *"}


def _sends(*queues: str) -> set[str]:
    return {f"sqs:SendMessage {queue}" for queue in queues}


def _fails_to(queue: str) -> set[str]:
    return {f"sqs:{action} {queue}" for action in ("SendMessage", "GetQueueAttributes", "GetQueueUrl")}


def _measures(*queues: str) -> set[str]:
    return {f"sqs:GetQueueAttributes {queue}" for queue in queues}


def _consumes(*queues: str) -> set[str]:
    actions = ("ReceiveMessage", "ChangeMessageVisibility", "GetQueueUrl", "DeleteMessage", "GetQueueAttributes")
    return {f"sqs:{action} {queue}" for action in actions for queue in queues}


def _shapes(*queues: str) -> set[str]:
    return {f"lambda:{verb}EventSourceMapping {_FEEDS}:{queue}" for verb in ("Get", "Update") for queue in queues}


def _manages_schedules() -> set[str]:
    managed = {
        f"scheduler:{verb}Schedule {_SCHEDULES}/SchedulesGroup/*" for verb in ("Create", "Get", "Update", "Delete")
    }
    return managed | {"scheduler:ListSchedules *", "iam:PassRole SchedulesRole"}


def _channels(*actions: str) -> set[str]:
    return {f"ssm:{action} {_PARAMETERS}/CHANNELS/*" for action in actions}


def _items_in(table: str, partitions: str, *actions: str) -> set[str]:
    condition = f"if ForAllValues:StringLike dynamodb:LeadingKeys {partitions}"
    return {f"dynamodb:{action} {table} {condition}" for action in actions}


def _secrets(*actions: str) -> set[str]:
    return {f"ssm:{action} {_PARAMETERS}/SECRETS/*" for action in actions}


_READS_CALENDARS = {"dynamodb:Query Jobs if ForAllValues:StringLike dynamodb:LeadingKeys CALENDARS"}
_READS_CATEGORIES = {"dynamodb:Query Jobs if ForAllValues:StringLike dynamodb:LeadingKeys CATEGORIES"}
_KEEPS_CIRCUITS = {
    f"dynamodb:{action} Executions if ForAllValues:StringLike dynamodb:LeadingKeys CIRCUITS"
    for action in ("Query", "DeleteItem")
}
_CHAINS = "ForAllValues:StringLike dynamodb:LeadingKeys CHAIN#*"
_READS_HEADS = {"s3:GetObject AuditHeads/heads/*", "s3:ListBucket AuditHeads"}
_READS_CATALOGUE = {"s3:GetObject Catalogue/catalogue/jobs.json.z", "s3:ListBucket Catalogue"}
_READS_ARCHIVE = {"s3:GetObject Archive/executions/*", "s3:ListBucket Archive"}
_READS_SECRET = {"secretsmanager:GetSecretValue Secret", "secretsmanager:DescribeSecret Secret"}
_READS_ORIGIN_PROOF = {f"secretsmanager:{action} OriginProof" for action in ("GetSecretValue", "DescribeSecret")}
_POSTS = {f"execute-api:ManageConnections {_CONNECTIONS}"}
_SECRETS_PATH = re.compile(r"(?<=:parameter/)[\w-]+/secrets")  # it names the deployment
_CHANNELS_PATH = re.compile(r"(?<=:parameter/)[\w-]+/channels")
_SENDS_MAIL = {"ses:SendEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/cron-manager@example.com"}
_PUBLIC_URL = re.compile(r"(?<=:parameter/)[\w-]+/public-url")
_PARAMETERS = "arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter"
_CALL_LANES = ("LanesShort", "LanesLong", "LanesManual")
_LANES = (*_CALL_LANES, "LanesFunction")

_SCHEDULER_ROLES = ("SchedulesRole", "SweepsRole", "AnalysesRole", "CataloguingRole", "TuningRole", "ArchivingRole")

RIGHTS: dict[str, set[str]] = {
    "Api": _items("Jobs", *_READ_WRITE)
    | _queries("Jobs", "active", "listing", "changed")
    | _items("Executions", "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem")
    | _items("Identity", "GetItem", "Query")
    | _queries("Identity", "listing")
    | {"dynamodb:UpdateItem Identity if ForAllValues:StringLike dynamodb:LeadingKeys RATE#*"}
    | {
        f"dynamodb:PutItem Identity if ForAllValues:StringLike dynamodb:LeadingKeys {partition}"
        for partition in ("FINDINGS", "SETTINGS")
    }
    | {
        f"dynamodb:{action} Identity if ForAllValues:StringLike dynamodb:LeadingKeys ONCE#*"
        for action in ("PutItem", "UpdateItem", "DeleteItem")
    }
    | _items("Audit", "GetItem", "Query", "PutItem")
    | _queries("Audit", "resource", "actor")
    | _READS_HEADS
    | _READS_CATALOGUE
    | _READS_ARCHIVE
    | {"s3:GetObject ExportsFiles/files/*"}
    | _READS_ORIGIN_PROOF
    | _sends(*_LANES, "ExportsQueue")
    | _measures(*_LANES)
    | _secrets("PutParameter", "DeleteParameter")
    | {"lambda:InvokeFunction TesterFunction"}
    | _READS_SECRET
    | _items("Realtime", "GetItem")
    | _items_in("Realtime", "NOTIFICATIONS", "Query", "UpdateItem")
    | _items_in("Realtime", "READ#*", "PutItem", "UpdateItem")
    | _items_in("Realtime", "DELIVERIES#*", "Query", "PutItem")
    | _items_in("Realtime", "PINGS#*", "Query", "PutItem")
    | _channels("PutParameter", "DeleteParameter")
    | _sends("AlertLaneAlerts")
    | {f"scheduler:GetScheduleGroup {_SCHEDULES}-group/SchedulesGroup"}
    | _measures("LanesTickDeadLetters", "SchedulesScheduleDeadLetters", "StreamDeadLetters"),
    "Auth": _items("Identity", *_READ_WRITE)
    | _queries("Identity", "listing")
    | _items("Audit", "PutItem")
    | _items("Realtime", "PutItem", "Query", "DeleteItem")
    | {f"ssm:GetParameters {_PARAMETERS}/PUBLIC-URL"}
    | _READS_ORIGIN_PROOF
    | {f"secretsmanager:{action} SetupSecret" for action in ("GetSecretValue", "DescribeSecret")}
    | _READS_SECRET,
    "Realtime": _items("Realtime", "GetItem", "PutItem", "UpdateItem", "DeleteItem") | _POSTS,
    "Registrar": _items("Jobs", "UpdateItem")
    | _items("Audit", "PutItem")
    | _manages_schedules()
    | _sends("LanesShort", "LanesLong", "LanesFunction")
    | _follows("Jobs")
    | _fails_to("StreamDeadLetters"),
    "Executor": _items("Jobs", "GetItem", "BatchGetItem")
    | _READS_CALENDARS
    | _READS_CATEGORIES
    | _items("Executions", "GetItem", "PutItem", "UpdateItem")
    | _KEEPS_CIRCUITS
    | _secrets("GetParameters")
    | {f"ssm:GetParameters {_PARAMETERS}/PUBLIC-URL"}
    | _sends(*_CALL_LANES)
    | _consumes(*_CALL_LANES),
    "Exporter": _items("Executions", "BatchGetItem")
    | {"dynamodb:Query Executions if ForAllValues:StringLike dynamodb:LeadingKeys DAY#*"}
    | {
        f"dynamodb:{action} Executions if ForAllValues:StringLike dynamodb:LeadingKeys EXPORTS#*"
        for action in ("GetItem", "PutItem")
    }
    | {
        f"dynamodb:GetItem Identity if ForAllValues:StringLike dynamodb:LeadingKeys {partition}"
        for partition in ("USER#*", "SETTINGS")
    }
    | _items("Audit", "Query")
    | _queries("Audit", "resource", "actor")
    | _READS_ARCHIVE
    | {"s3:PutObject ExportsFiles/files/*"}
    | {f"s3:{action} ExportsFiles/pieces/*" for action in ("GetObject", "PutObject", "DeleteObject")}
    | _sends("ExportsQueue")
    | _consumes("ExportsQueue"),
    "Archiver": _queries("Jobs", "listing")
    | _items("Executions", "BatchGetItem", "Query")
    | {"dynamodb:BatchWriteItem Executions if ForAllValues:StringLike dynamodb:LeadingKeys JOB#*"}
    | {
        f"dynamodb:{action} Executions if ForAllValues:StringLike dynamodb:LeadingKeys ARCHIVE"
        for action in ("GetItem", "PutItem")
    }
    | {"dynamodb:GetItem Identity if ForAllValues:StringLike dynamodb:LeadingKeys SETTINGS"}
    | _READS_ARCHIVE
    | {"s3:PutObject Archive/executions/*"},
    "Tester": _secrets("GetParameters"),
    "Worker": _items("Jobs", "GetItem", "BatchGetItem")
    | _READS_CALENDARS
    | _READS_CATEGORIES
    | _items("Executions", "GetItem", "PutItem", "UpdateItem")
    | {"lambda:InvokeFunction HousekeeperFunction"}
    | _sends("LanesFunction")
    | _consumes("LanesFunction"),
    "Housekeeper": _items("Jobs", "GetItem", "Query", "DeleteItem")
    | _queries("Jobs", "active", "listing")
    | {"scheduler:ListSchedules *"}
    | _items("Audit", "PutItem")
    | _items("Executions", "BatchGetItem")
    | _queries("Executions", "open")
    | _queries("Identity", "listing")
    | _items_in("Identity", "REFRESH#*", "DeleteItem")
    | _items_in("Realtime", "TICKETS", "Query", "DeleteItem")
    | _items_in("Realtime", "CONNECTIONS", "Query", "DeleteItem"),
    "Registry": _items("Jobs", "GetItem", "Query", "PutItem", "UpdateItem")
    | _items("Audit", "PutItem")
    | {"lambda:InvokeFunction WorkerFunction", "lambda:InvokeFunction HousekeeperFunction"}
    | _fails_to("StreamDeadLetters"),
    "Broadcaster": _items_in("Jobs", "HEARTBEAT#*", "Query")
    | _items("Jobs", "GetItem", "PutItem", "UpdateItem")
    | _READS_CALENDARS
    | _items("Executions", "PutItem", "UpdateItem")
    | _items("Audit", "PutItem")
    | _items("Realtime", "Query", "DeleteItem")
    | _items_in("Realtime", "NOTIFICATIONS", "PutItem", "UpdateItem")
    | _items_in("Realtime", "INCIDENT#*", "GetItem", "UpdateItem", "DeleteItem")
    | _items_in("Identity", "SETTINGS", "GetItem")
    | _sends("AlertLaneAlerts")
    | _POSTS
    | _follows("Realtime")
    | _follows("Executions")
    | _follows("Jobs")
    | _fails_to("StreamDeadLetters"),
    "Notifier": _items_in("Jobs", "WINDOWS", "Query")
    | _items_in("Realtime", "DIGEST#*", "GetItem", "Query", "PutItem", "DeleteItem")
    | _items_in("Jobs", "CHANNELS", "GetItem", "Query")
    | _items_in("Realtime", "NOTIFICATIONS", "GetItem", "UpdateItem")
    | _items_in("Realtime", "INCIDENT#*", "GetItem")
    | _items_in("Realtime", "DELIVERIES#*", "GetItem", "PutItem")
    | _items_in("Identity", "SETTINGS", "GetItem")
    | _channels("GetParameters")
    | _sends("AlertLaneAlerts", "AlertLaneAlertDeadLetters")
    | _consumes("AlertLaneAlerts"),
    "Cataloguer": _items("Jobs", "BatchGetItem")
    | _READS_CALENDARS
    | _queries("Jobs", "listing", "changed")
    | {"dynamodb:Query Executions if ForAllValues:StringLike dynamodb:LeadingKeys DAY#*"}
    | _READS_CATALOGUE
    | {"s3:PutObject Catalogue/catalogue/jobs.json.z"},
    "Auditor": {f"dynamodb:{action} Audit if {_CHAINS}" for action in ("Query", "PutItem")}
    | {"s3:PutObject AuditHeads/heads/*"}
    | _follows("Audit")
    | _fails_to("StreamDeadLetters"),
    "Analyst": _items("Audit", "GetItem", "Query")
    | _READS_HEADS
    | {
        f"dynamodb:{action} Identity if ForAllValues:StringLike dynamodb:LeadingKeys {partitions}"
        for action in ("GetItem", "PutItem")
        for partitions in ("FINDINGS", "HABITS#*", "ANALYSIS")
    }
    | _items_in("Realtime", "NOTIFICATIONS", "PutItem")
    | _measures(
        "LanesTickDeadLetters", "SchedulesScheduleDeadLetters", "StreamDeadLetters", "AlertLaneAlertDeadLetters"
    )
    | {"cloudwatch:DescribeAlarms *"},
    "Tuner": _items("Jobs", "GetItem", "BatchGetItem", "Query", "PutItem")
    | _queries("Jobs", "listing", "changed")
    | {"dynamodb:Query Executions if ForAllValues:StringLike dynamodb:LeadingKeys JOB#*"}
    | {"dynamodb:GetItem Identity if ForAllValues:StringLike dynamodb:LeadingKeys SETTINGS"}
    | _items_in("Realtime", "NOTIFICATIONS", "PutItem")
    | _items("Audit", "PutItem")
    | _READS_CATALOGUE
    | _fails_to("StreamDeadLetters"),
    "Sweeper": _items_in("Jobs", "HEARTBEAT#*", "PutItem")
    | _items("Jobs", "GetItem", "BatchGetItem", "Query", "UpdateItem")
    | _queries("Jobs", "active")
    | _items("Executions", "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem")
    | _queries("Executions", "open")
    | _items("Audit", "PutItem")
    | {"lambda:InvokeFunction RegistryFunction"}
    | _sends(*_LANES)
    | _measures(*_LANES)
    | _shapes(*_LANES)
    | _items_in("Identity", "SETTINGS", "GetItem")
    | _manages_schedules()
    | _fails_to("StreamDeadLetters"),
}
# Actions that AWS checks against no resource.
_WITHOUT_RESOURCE = {
    "cloudwatch:DescribeAlarms",
    "dynamodb:ListStreams",
    "scheduler:ListSchedules",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments",
}


def _statements(synthesized: Synthesized) -> Iterator[tuple[str, Template]]:
    """Every statement that our own roles hold, with the role's name."""
    for policy in synthesized.resources("AWS::IAM::Policy"):
        for role in policy.properties["Roles"]:
            for statement in policy.properties["PolicyDocument"]["Statement"]:
                yield text(role), statement


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _flatten(statement: Template) -> set[str]:
    condition = "".join(
        f" if {operator} {key} {value}"
        for operator, keys in statement.get("Condition", {}).items()
        for key, values in keys.items()
        for value in _list(values)
    )
    return {
        f"{action} {_nameless(invoked(resource))}{condition}"
        for action in _list(statement["Action"])
        for resource in _list(statement["Resource"])
    }


def _nameless(resource: str) -> str:
    """Without what names the deployment."""
    for name, path in (("PUBLIC-URL", _PUBLIC_URL), ("SECRETS", _SECRETS_PATH), ("CHANNELS", _CHANNELS_PATH)):
        resource = path.sub(name, resource)
    return _FEED.sub(r"\1", resource)


def _rights(synthesized: Synthesized, role: str) -> set[str]:
    return {right for holder, statement in _statements(synthesized) if holder == role for right in _flatten(statement)}


@pytest.mark.parametrize("function", [*RIGHTS])
def test_a_function_holds_exactly_these_rights(prod: Synthesized, function: str) -> None:
    common = {f"logs:{action} {function}Logs" for action in ("CreateLogStream", "PutLogEvents")}
    common |= {"xray:PutTelemetryRecords *", "xray:PutTraceSegments *"}

    assert _rights(prod, f"{function}Role") == RIGHTS[function] | common


def test_dev_grants_what_prod_grants(dev: Synthesized, prod: Synthesized) -> None:
    for function in RIGHTS:
        assert _rights(dev, f"{function}Role") == _rights(prod, f"{function}Role")


def test_local_differs_in_tracing_and_in_whom_e_mails_come_from_only(local: Synthesized, prod: Synthesized) -> None:
    for function in RIGHTS:
        here, there = _rights(local, f"{function}Role"), _rights(prod, f"{function}Role")
        assert there - here == {"xray:PutTelemetryRecords *", "xray:PutTraceSegments *"}
        assert here - there == (_SENDS_MAIL if function == "Notifier" else set())


def test_no_function_can_change_or_delete_an_audit_entry(synthesized: Synthesized) -> None:
    """Nor a block of its chain, nor a head that was kept: they are read, put and followed."""
    rights = {right for _, statement in _statements(synthesized) for right in _flatten(statement)}
    trail = {right for right in rights if re.search(r" Audit(Heads)?\b", right)}
    trail -= {"dynamodb:ExportTableToPointInTime Audit"}  # no function's: EventBridge has DynamoDB make backups
    actions = {right.partition(" ")[0].partition(":")[2] for right in trail}

    following = {"DescribeStream", "GetRecords", "GetShardIterator"}
    assert actions == {"GetItem", "Query", "PutItem", "GetObject", "ListBucket", "PutObject"} | following


def test_only_the_auditor_may_keep_heads(synthesized: Synthesized) -> None:
    keepers = {
        holder
        for holder, statement in _statements(synthesized)
        for right in _flatten(statement)
        if right.startswith("s3:PutObject AuditHeads")
    }

    assert keepers == {"AuditorRole"}


def test_only_auth_writes_users(synthesized: Synthesized) -> None:
    writers = {
        holder
        for holder, statement in _statements(synthesized)
        for right in _flatten(statement)
        if right.endswith(" Identity")
        and not right.startswith(("dynamodb:GetItem", "dynamodb:Query", "dynamodb:ExportTableToPointInTime"))
    }

    assert writers == {"AuthRole"}


def test_no_function_scans(synthesized: Synthesized) -> None:
    assert not [right for _, statement in _statements(synthesized) for right in _flatten(statement) if "Scan" in right]


def test_no_action_and_no_resource_is_open_without_need(synthesized: Synthesized) -> None:
    for holder, statement in _statements(synthesized):
        if "CDKBucketDeployment" in holder:  # the CDK's own
            continue
        actions = {str(action) for action in _list(statement["Action"])}
        assert not [action for action in actions if "*" in action]
        if "*" in _list(statement["Resource"]):
            assert actions <= _WITHOUT_RESOURCE


def test_our_functions_roles_hold_no_managed_policy(synthesized: Synthesized) -> None:
    for role in synthesized.resources("AWS::IAM::Role"):
        if text({"Ref": role.logical_id}).removesuffix("Role") in RIGHTS:
            assert "ManagedPolicyArns" not in role.properties


def test_schedules_may_send_to_the_scheduled_lanes_only(synthesized: Synthesized) -> None:
    assert _rights(synthesized, "SchedulesRole") == _sends(
        "LanesShort", "LanesLong", "LanesFunction", "SchedulesScheduleDeadLetters"
    )


def test_scheduler_assumes_roles_for_this_account_only(synthesized: Synthesized) -> None:
    roles = [
        role for role in synthesized.resources("AWS::IAM::Role") if text({"Ref": role.logical_id}) in _SCHEDULER_ROLES
    ]

    assert len(roles) == len(_SCHEDULER_ROLES)
    for role in roles:
        (statement,) = role.properties["AssumeRolePolicyDocument"]["Statement"]
        assert statement["Principal"] == {"Service": "scheduler.amazonaws.com"}
        assert statement["Condition"] == {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}}


def test_a_sender_that_is_given_at_deployment_is_the_only_one(synthesize: Synthesize) -> None:
    mailing = synthesize(DEV, name="Mailing", ALERT_SENDER="alerts@example.org")

    rights = _rights(mailing, "NotifierRole")

    assert {right for right in rights if right.startswith("ses:")} == {
        "ses:SendEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/alerts@example.org"
    }
