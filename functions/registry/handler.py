"""After a deployment: the functions that its code registers become jobs, and the canary is as the deployment says. The
sweeper asks until this was done.
"""

from typing import Any

from cron_manager.domain.handler import handler_from_plain
from cron_manager.observability import logger
from deps import handlers, keep_canary, register_handlers, sources

_handlers, _register, _sources, _keep_canary = handlers(), register_handlers(), sources(), keep_canary()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> None:
    """Code that cannot be imported holds up nobody else's functions, and takes none of its jobs away."""
    done = [*map(_registered, _sources), _canary_kept()]
    if not all(done):
        raise RuntimeError("some functions could not be registered; the lines above say why")
    _handlers.note_deployment(event["deploymentId"])


def _registered(source: str) -> bool:
    try:
        declared = [handler_from_plain(each) for each in _sources[source]({"describe": True})["handlers"]]
        _register(declared, system=source == "system")
    except Exception:  # the outermost edge of one source: the other one has its turn all the same
        logger.exception("functions not registered", source=source)
        return False
    logger.info("functions registered", source=source, names=[each.name for each in declared])
    return True


def _canary_kept() -> bool:
    try:
        _keep_canary()
    except Exception:  # the outermost edge, again
        logger.exception("canary not registered")
        return False
    return True
