"""The fields of a job that say what is called and what becomes of trouble: their bounds and checks."""

from typing import Annotated

from pydantic import AfterValidator, Field, JsonValue

from cron_manager.domain.callback import LONGEST_DEADLINE, SHORTEST_DEADLINE
from cron_manager.domain.category import NOWHERE
from cron_manager.domain.headers import header_name_problem, header_value_problem
from cron_manager.domain.ids import is_id
from cron_manager.domain.masking import MASK
from cron_manager.domain.retry import MOST_RETRY_ON, retry_on_problem
from cron_manager.edge.targets import url_problem

MOST_HEADERS = 30
MOST_QUERY_PARAMS = 50
MOST_TAGS = 10


def _refusing(problem: str | None) -> None:
    if problem:
        raise ValueError(problem)


def _a_name(text: str) -> str:
    if not text.strip():
        raise ValueError("Write a name of at least one visible character.")
    if not text.isprintable():
        raise ValueError("Write a name without line breaks and control characters.")
    return text.strip()


def _a_target(url: str) -> str:
    _refusing(url_problem(url))
    return url


def _a_header_name(name: str) -> str:
    _refusing(header_name_problem(name))
    return name


def _a_header_value(value: str) -> str:
    _refusing(None if value == MASK else header_value_problem(value))
    return value


def _a_failure(entry: str) -> str:
    _refusing(retry_on_problem(entry))
    return entry


def _a_category_id(text: str) -> str:
    if not is_id("cat", text):
        raise ValueError("Write the id of a category, as cat_01KB…; GET /categories lists them.")
    return text


def _a_category_or_none(text: str) -> str:
    if text != NOWHERE and not is_id("cat", text):
        raise ValueError(f"Write the id of a category, or `{NOWHERE}`.")
    return text


Name = Annotated[str, Field(min_length=1, max_length=100, examples=["nightly backup"]), AfterValidator(_a_name)]
Url = Annotated[
    str, Field(min_length=1, max_length=2048, examples=["https://example.com/backup"]), AfterValidator(_a_target)
]
HeaderName = Annotated[str, AfterValidator(_a_header_name)]
HeaderValue = Annotated[str, Field(max_length=4096), AfterValidator(_a_header_value)]
Headers = Annotated[dict[HeaderName, HeaderValue], Field(max_length=MOST_HEADERS)]
QueryParams = Annotated[dict[str, str], Field(max_length=MOST_QUERY_PARAMS)]
Tag = Annotated[str, Field(min_length=1, max_length=40)]
Tags = Annotated[list[Tag], Field(max_length=MOST_TAGS)]
HandlerName = Annotated[str, Field(min_length=1, max_length=68, examples=["expired-session-cleanup"])]
Payload = Annotated[dict[str, JsonValue], Field(max_length=100)]
CallbackDeadline = Annotated[int, Field(ge=SHORTEST_DEADLINE, le=LONGEST_DEADLINE)]
CategoryId = Annotated[str, Field(examples=["cat_01KB0000000000000000000000"]), AfterValidator(_a_category_id)]
CategoryOrNone = Annotated[str, Field(examples=[NOWHERE]), AfterValidator(_a_category_or_none)]
Reason = Annotated[str, Field(max_length=300)]
Failure = Annotated[str, Field(max_length=20, examples=["5xx"]), AfterValidator(_a_failure)]
RetryOn = Annotated[list[Failure], Field(max_length=MOST_RETRY_ON)]

KIND = "What a run is: the call of an endpoint, or a function of the deployment's own code."
HANDLER = "Of a function job: the name by which code has registered its function; `GET /handlers` lists them."
PAYLOAD = (
    'Of a function job: what its function is given, at most 64 KB. Likely secrets show "•••"; sent back, it keeps them.'
)
DESCRIPTION = Field(default="", max_length=500, description="What the job is for.")
CATEGORY = "The category that the job is in; null: none. One that is archived takes no more jobs."
CHANGE_REASON = "Why; kept with the change of the schedule, and in the audit trail."
TIMEOUT = Field(ge=1_000, le=300_000, description="Of one attempt, connecting included; milliseconds.")
RETRIES = Field(ge=0, le=10, description="Attempts after a first one that failed in a passing way.")
RETRY_DELAY = Field(ge=1_000, le=60_000, description="Between attempts, as `retryStrategy` has it; milliseconds.")
GRACE = Field(ge=60, le=86_400, description="An occurrence that cannot start within this is recorded as MISSED.")
LIMIT = Field(ge=0, le=1_000, description="Failed runs in a row after which the job is disabled; 0: never.")
NOTIFY = "Whether people are told when runs fail, recover or are missed. null: as the settings say."
MUTED = "Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same."
CATCH_UP = (
    "What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them"
    " (at most 100)."
)
OVERLAP = (
    "When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end"
    " within its misfire grace."
)
ON_CRASH = (
    "When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its"
    " next attempt with the same Idempotency-Key."
)
CALLBACK_DEADLINE = (
    'Seconds, 60 to 86,400: an answer 202 then means "later". The call carries X-Cron-Callback-Url and'
    " X-Cron-Callback-Token, and the target says there how its work ended; a run of which nothing is heard ends as"
    " TIMEOUT. null: 202 is a success like any other."
)
TUNING = (
    "What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they"
    " had changed."
)
RETRY_STRATEGY = (
    "How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15"
    " minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too."
)
RETRY_ON = (
    'The failures that get another attempt: "network", "timeout", "dns", "tls", "assertion", "handler" (a function'
    ' raised), a status such as "503", a class such as "5xx". null: network, timeout, dns, handler, 408, 425, 429, 5xx.'
)
