"""AWS clients, made once per process. botocore alone: boto3's resource layer costs start time and is not used."""

from functools import cache
from typing import TYPE_CHECKING, Any, cast

import botocore
import botocore.session
from botocore.config import Config
from botocore.loaders import Loader

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_scheduler import EventBridgeSchedulerClient
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sqs import SQSClient

# Standard mode retries throttles and lost connections with backoff and jitter; the limits keep a dead service from
# using up a function's time. botocore composes its own name anew for every request, a tenth of the processor time that
# a request costs, unless it is told one.
_CONFIG = Config(
    connect_timeout=2,
    read_timeout=10,
    retries={"mode": "standard", "total_max_attempts": 5},
    max_pool_connections=50,
    user_agent=f"Botocore/{botocore.__version__} cron-manager",
)

# Requests to tables are built by typed functions, and the tests send all of them with the parameters checked. Checking
# them again takes another sixth of a write's time, and DynamoDB refuses what is wrong all the same.
_TABLES = _CONFIG.merge(Config(parameter_validation=False))

# Left alone, botocore signs addresses of files as S3 did until 2014, which younger regions do not know.
SIGNED_ADDRESSES = Config(signature_version="s3v4")

_SERVICES = [
    "apigatewaymanagementapi",
    "cloudwatch",
    "dynamodb",
    "lambda",
    "s3",
    "scheduler",
    "secretsmanager",
    "sesv2",
    "sqs",
    "ssm",
]


class _OurServices(Loader):
    """botocore's loader of service descriptions, told which services there are.

    Left alone it lists some 900 folders before it makes the first client: 25-40 ms of every cold start.
    """

    def list_available_services(self, type_name: str) -> list[str]:  # noqa: ARG002  # botocore's signature
        return _SERVICES


@cache
def _session() -> botocore.session.Session:
    session = botocore.session.Session()
    session.register_component("data_loader", _OurServices())
    return session


def _client(service: str, config: Config = _CONFIG, **options: Any) -> Any:
    return _session().create_client(service, config=config, **options)


@cache
def dynamodb() -> "DynamoDBClient":
    return cast("DynamoDBClient", _client("dynamodb", _TABLES))


@cache
def s3() -> "S3Client":
    return cast("S3Client", _client("s3", _CONFIG.merge(SIGNED_ADDRESSES)))


@cache
def sqs() -> "SQSClient":
    return cast("SQSClient", _client("sqs"))


@cache
def scheduler() -> "EventBridgeSchedulerClient":
    return cast("EventBridgeSchedulerClient", _client("scheduler"))


@cache
def patient_scheduler() -> "EventBridgeSchedulerClient":
    """It learns from throttles how fast it may go: an import of many jobs meets the account's quota of changes."""
    config = _CONFIG.merge(Config(retries={"mode": "adaptive", "total_max_attempts": 8}))
    return cast("EventBridgeSchedulerClient", _client("scheduler", config))


@cache
def secrets_manager() -> "SecretsManagerClient":
    return cast("SecretsManagerClient", _client("secretsmanager"))


@cache
def cloudwatch() -> Any:
    return _client("cloudwatch")


@cache
def ssm() -> Any:
    return _client("ssm")


@cache
def ses() -> Any:
    return _client("sesv2")


@cache
def probing(service: str) -> Any:
    """For asking whether a service answers: once, and within 3 s."""
    config = Config(connect_timeout=2, read_timeout=3, retries={"mode": "standard", "total_max_attempts": 1})
    return _client(service, config)


@cache
def waiting_lambda() -> Any:
    """For a function whose answer somebody waits for: asked once, since a second time would do its work twice."""
    config = Config(connect_timeout=2, read_timeout=27, retries={"mode": "standard", "total_max_attempts": 1})
    return _session().create_client("lambda", config=config)


@cache
def patient_lambda() -> Any:
    """As `waiting_lambda`, for work of minutes."""
    config = Config(
        connect_timeout=2, read_timeout=310, tcp_keepalive=True, retries={"mode": "standard", "total_max_attempts": 1}
    )
    return _session().create_client("lambda", config=config)


def connections(endpoint: str) -> Any:
    """The client that posts to open WebSocket connections; the endpoint is the API's own."""
    return _client("apigatewaymanagementapi", endpoint_url=endpoint)
