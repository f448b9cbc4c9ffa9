"""Every minute: what lists need of all jobs, kept in one place."""

from cron_manager.domain.errors import Conflict
from cron_manager.observability import logger
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(_event: object, _context: object) -> None:
    try:
        written = _deps.keep_catalogue()
    except Conflict:
        logger.warning("another catalogue was written meanwhile")
        return
    logger.info("catalogue", written=written is not None, jobs=len(written.rows) if written else None)
