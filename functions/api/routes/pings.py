"""Pings of heartbeats: from anywhere, by whoever has the address, in the fewest letters that a script can write.

The answer is the same whether or not there is such an address, so that nobody learns of one by asking.
"""

from cron_manager.domain.errors import NotFound, TooManyRequests
from cron_manager.domain.heartbeats.address import exit_status
from cron_manager.domain.heartbeats.heartbeat import Signal
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.usecases.receive_ping import Knock
from deps import Deps

Request = EdgeRequest[Deps]

_METHODS = ("GET", "HEAD", "POST")
_SIGNALS = {"start": Signal.START, "fail": Signal.FAIL}


def receive_ping(request: Request) -> Answer:
    return _heard(request, Signal.SUCCESS)


def receive_signal(request: Request) -> Answer:
    """`start`, `fail`, or an exit status: 0 is a success. NotFound for any other word, whatever the address."""
    word = request.path["signal"]
    status = exit_status(word)
    if status is not None:
        return _heard(request, Signal.FAIL if status else Signal.SUCCESS, status)
    if word not in _SIGNALS:
        raise NotFound
    return _heard(request, _SIGNALS[word])


def _heard(request: Request, signal: Signal, status: int | None = None) -> Answer:
    """Only what leads nowhere counts against its source, so that a guess is dear and a ping is not."""
    call, limit = request.call, request.deps.ping_limit
    source = f"ping#{call.source_ip}"
    limit.check(source, request.now)
    knock = Knock(
        signal=signal,
        exit_status=status,
        message=call.body,
        source_ip=call.source_ip,
        user_agent=call.user_agent,
    )
    if not request.deps.receive_ping(request.path["token"], knock):
        limit.count(source, request.now)
    return Answer()


_HOW = (
    "By the address that the heartbeat was made with. The answer is the same whether or not there is such an address;"
    " more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping."
)


def _route(method: str, path: str, handler: str) -> Route[Deps]:
    """A script has what it has: curl, wget, or a monitor that only asks for the head."""
    is_plain = handler == "ping"
    return Route(
        method=method,
        path=path,
        handler=receive_ping if is_plain else receive_signal,
        operation=f"{handler}By{method.capitalize()}",
        action=None if method == "GET" else "heartbeat.ping",
        scope=None,
        limit=None,
        is_told=False,
        summary="Ping a heartbeat" if is_plain else "Ping a heartbeat with a signal",
        description=_HOW
        if is_plain
        else f"`start`, `fail`, or the exit status of a command: 0 is a success, 1 to 255 is not. {_HOW}",
        tag="Heartbeats",
        status=204,
        errors=(TooManyRequests,) if is_plain else (TooManyRequests, NotFound),
    )


_ADDRESS = "/heartbeats/ping/{token}"

ROUTES: tuple[Route[Deps], ...] = (
    *(_route(method, _ADDRESS, "ping") for method in _METHODS),
    *(_route(method, f"{_ADDRESS}/{{signal}}", "signal") for method in _METHODS),
)
