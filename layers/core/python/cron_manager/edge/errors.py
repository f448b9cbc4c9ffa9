"""Which HTTP answer an error becomes: every class of the tree stands here."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as NoConnection

from cron_manager.domain import errors
from cron_manager.edge.rate_limit import rate_headers
from cron_manager.edge.routes import WrongMethod

STATUS: Mapping[type[errors.CronManagerError], int] = {
    errors.CronManagerError: 500,
    errors.InvalidInput: 422,
    errors.KeyReused: 422,
    errors.MalformedRequest: 400,
    errors.NotAuthenticated: 401,
    errors.WrongCredentials: 401,
    errors.NotAllowed: 403,
    errors.CsrfRejected: 403,
    errors.JobLocked: 403,
    errors.RegistrationRefused: 403,
    errors.NotFound: 404,
    errors.MethodNotAllowed: 405,
    WrongMethod: 405,
    errors.Conflict: 409,
    errors.NameTaken: 409,
    errors.VersionStale: 409,
    errors.AlreadyExists: 409,
    errors.AlreadyRunning: 409,
    errors.TooManyExports: 409,
    errors.CategoryInUse: 409,
    errors.RequestInProgress: 409,
    errors.AlreadyDone: 409,
    errors.LastAdministrator: 409,
    errors.UnsupportedMediaType: 415,
    errors.TooManyRequests: 429,
    errors.Unavailable: 503,
    errors.Unhealthy: 503,
}


def status_of(error: type[errors.CronManagerError]) -> int:
    """The nearest ancestor's status, for classes that other modules derive."""
    return next(STATUS[each] for each in error.__mro__ if each in STATUS)


def headers_of(error: errors.CronManagerError) -> dict[str, str]:
    """The headers that belong to an error."""
    match error:
        case errors.NotAuthenticated():
            return {"WWW-Authenticate": 'Bearer realm="Cron Manager"'}
        case WrongMethod():
            return {"Allow": ", ".join(error.allowed)}
        case errors.TooManyRequests():
            wait, limit = error.retry_after_seconds, error.per_minute
            return {"Retry-After": str(wait)} | (rate_headers(limit, 0, wait) if limit else {})
        case errors.Unavailable() | errors.RequestInProgress():
            return {"Retry-After": "5"}
    return {}


# What AWS answers when it is the one in trouble; botocore has repeated the call by then.
_PASSING = frozenset(
    {
        "InternalServerError",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ServiceUnavailable",
        "ThrottlingException",
        "TransactionInProgressException",
    }
)


# Parts by the services that they are, as an endpoint's host or the clients' operations name them.
_PARTS: Mapping[str, str] = {
    "dynamodb": "tables",
    "sqs": "queues",
    "secretsmanager": "secrets",
    "ssm": "parameters",
    "lambda": "functions",
    "s3": "files",
}
_OPERATIONS: Mapping[str, str] = {
    "SendMessage": "queues",
    "SendMessageBatch": "queues",
    "GetQueueAttributes": "queues",
    "GetSecretValue": "secrets",
    "PutParameter": "parameters",
    "DeleteParameter": "parameters",
    "Invoke": "functions",
    "GetObject": "files",
    "ListObjectsV2": "files",
    **dict.fromkeys(("GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"), "tables"),
    "Query": "tables",
}


def translated(error: Exception) -> errors.CronManagerError:
    """What a foreign error means to a client: whether to try again, and which part does not answer."""
    if isinstance(error, HTTPClientError | NoConnection):
        host = urlsplit(str(error.kwargs.get("endpoint_url", ""))).hostname or ""
        return _unavailable(_PARTS.get(host.partition(".")[0]))
    if isinstance(error, ClientError) and error.response.get("Error", {}).get("Code") in _PASSING:
        return _unavailable(_OPERATIONS.get(error.operation_name))
    return errors.CronManagerError()


def _unavailable(part: str | None) -> errors.Unavailable:
    if part is None:
        return errors.Unavailable()
    return errors.Unavailable(f"The {part} do not answer at the moment; try again.", down=(part,))
