import type { Finding } from '@/api/types';
import { FindingStateBadge, SeverityBadge } from '@/components/FindingParts';
import { RelativeTime } from '@/components/RelativeTime';
import { count } from '@/format/number';
import { readerTimeZone } from '@/format/time';

export function FindingList({ findings, onOpen }: { findings: Finding[]; onOpen: (id: string) => void }) {
  const zone = readerTimeZone();
  return (
    <ul aria-label="Findings" className="divide-y divide-line">
      {findings.map(({ id, title, subject, severity, status, count: times, lastSeenAt }) => (
        <li key={id} className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 hover:bg-canvas">
          <span className="w-24">
            <SeverityBadge severity={severity} />
          </span>
          <div className="min-w-0 flex-1 basis-64">
            <button
              type="button"
              onClick={() => onOpen(id)}
              className="max-w-full break-words rounded text-left font-medium after:absolute after:inset-0 hover:text-accent"
            >
              {title}
            </button>
            <p className="break-all text-faint text-xs">{subject}</p>
          </div>
          <span className="w-28">
            <FindingStateBadge status={status} />
          </span>
          <span className="text-faint text-xs sm:w-32 sm:text-right">
            {times > 1 && <span className="sm:block">{count(times)} times </span>}
            <RelativeTime at={lastSeenAt} timeZone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}
