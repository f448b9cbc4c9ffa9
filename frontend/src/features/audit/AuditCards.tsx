import { Actor, type AuditListProps, OpenEntry, OutcomeBadge } from './AuditParts';

/** The trail on a phone. */
export function AuditCards({ entries, timeZone, onOpen }: AuditListProps) {
  return (
    <ul aria-label="Audit trail" className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-3">
          <div className="flex items-center justify-between gap-3">
            <OpenEntry entry={entry} timeZone={timeZone} onOpen={onOpen} />
            <OutcomeBadge outcome={entry.outcome} />
          </div>
          <p className="mt-1 break-words font-medium">{entry.action}</p>
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-xs">
            <Actor actor={entry.actor} />
            {entry.resource && <span className="break-all font-mono">{entry.resource}</span>}
            {entry.sourceIp && <span>from {entry.sourceIp}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
