"""In whose share of its lane a job's run counts: SQS's message group, by which a lane stays fair.

Runs of one owner at one host hang together, or come in their hundreds together; the others' come first then
(docs/decisions/0012-fair-lanes.md).
"""

import hashlib

from cron_manager.domain.circuit import host_of
from cron_manager.domain.job import Job, JobKind

_DIGEST_LETTERS = 16


def message_group(job: Job) -> str:
    """`<owner>.<digest of the host or function>`: the same for all runs of an owner there; letters, digits,
    `_` and `.`, at most 100 (SQS takes 128).
    """
    place = f"function:{job.handler}" if job.kind is JobKind.FUNCTION else _host(job.endpoint_url)
    return f"{job.owner_id}.{hashlib.sha256(place.encode()).hexdigest()[:_DIGEST_LETTERS]}"


def _host(url: str) -> str:
    """The host; of a URL that has none to read, which no call gets past, the URL."""
    try:
        return host_of(url)
    except ValueError:
        return url
