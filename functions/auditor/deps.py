"""What the auditor touches: the chains of the audit table, and where their heads are kept. It reads no entry."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.audit_heads import AuditHeads
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.settings.auditor import AuditorSettings
from cron_manager.usecases.chain_audit import ChainAudit


@cache
def chain_audit() -> ChainAudit:
    settings = AuditorSettings.read()
    return ChainAudit(
        chains=AuditChains(aws.dynamodb(), settings.audit_table),
        heads=AuditHeads(aws.s3, settings.audit_heads_bucket),
        now=lambda: datetime.now(UTC),
    )
