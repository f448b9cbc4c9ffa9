import { CalendarX, Clock3 } from 'lucide-react';
import type { SchedulePreview } from '@/api/types';
import { wallTime } from '@/format/time';

const AT_FIRST = 4;

/** What happens to this schedule when the clocks change. */
export function ClockChanges({ notes }: { notes: SchedulePreview['dstNotes'] }) {
  if (notes.length === 0) return null;
  return (
    <div>
      <h3 className="text-faint text-xs">When the clocks change</h3>
      <ul aria-label="When the clocks change" className="mt-1 space-y-1 text-[0.8125rem]">
        {notes.map(({ at, kind, message }) => (
          <li key={`${at} ${kind}`} className="flex items-start gap-2">
            <Clock3 aria-hidden className="mt-0.5 size-3.5 shrink-0 text-warning" />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The runs that calendars take away. */
export function SkippedRuns({ runs }: { runs: SchedulePreview['skipped'] }) {
  if (runs.length === 0) return null;
  const [first, rest] = [runs.slice(0, AT_FIRST), runs.slice(AT_FIRST)];
  return (
    <div>
      <h3 className="text-faint text-xs">Left out because of a calendar</h3>
      <SkippedList runs={first} label="Left out" />
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="w-fit text-accent text-xs">{rest.length} more</summary>
          <SkippedList runs={rest} label="Left out later" />
        </details>
      )}
    </div>
  );
}

function SkippedList({ runs, label }: { runs: SchedulePreview['skipped']; label: string }) {
  return (
    <ul aria-label={label} className="mt-1 space-y-1 text-[0.8125rem]">
      {runs.map(({ at, local, calendarName, label: reason }) => (
        <li key={at} className="flex items-start gap-2">
          <CalendarX aria-hidden className="mt-0.5 size-3.5 shrink-0 text-muted" />
          <span className="min-w-0 break-words">
            <s className="decoration-faint">{wallTime(local)}</s>{' '}
            <span className="text-muted">{reason ? `${reason}, ${calendarName}` : calendarName}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
