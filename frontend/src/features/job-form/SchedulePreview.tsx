import { CalendarClock } from 'lucide-react';
import { classes } from '@/components/classes';
import { RelativeTime } from '@/components/RelativeTime';
import { exactTime, minuteTime, zoneOffset } from '@/format/time';
import type { PreviewState } from './useSchedulePreview';

const UNTIL_TYPED = 'What the schedule means and its next runs appear here.';
const UNTIL_RIGHT = 'The next runs appear here once the schedule is right.';

export function SchedulePreview({
  preview: { preview, isStale, failure, problems },
  timezone,
}: {
  preview: PreviewState;
  timezone: string;
}) {
  return (
    <div
      aria-live="polite"
      aria-busy={isStale}
      className={classes('rounded-lg bg-canvas px-4 py-3 transition-opacity', isStale && preview && 'opacity-60')}
    >
      {preview ? (
        <>
          <p className="flex items-start gap-2 font-medium">
            <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            {preview.description}
          </p>
          <NextRuns runs={preview.nextRuns} timezone={timezone} />
        </>
      ) : (
        <p className="text-faint">{failure ?? (Object.keys(problems).length > 0 ? UNTIL_RIGHT : UNTIL_TYPED)}</p>
      )}
    </div>
  );
}

type Runs = NonNullable<PreviewState['preview']>['nextRuns'];

function NextRuns({ runs, timezone }: { runs: Runs; timezone: string }) {
  if (runs.length === 0) return <p className="mt-1.5 pl-6 text-warning">It never runs.</p>;
  return (
    <ol aria-label="Next runs" className="mt-2 space-y-1 pl-6 text-[0.8125rem]">
      {runs.map(({ at }) => (
        <li key={at} className="flex justify-between gap-x-4 text-muted">
          <span title={exactTime(at, timezone)}>
            {minuteTime(at, timezone)}{' '}
            {timezone !== 'UTC' && (
              <span className="hidden text-faint text-xs sm:inline">{zoneOffset(timezone, new Date(at))}</span>
            )}
          </span>
          <RelativeTime at={at} timeZone={timezone} whenPast="now" className="whitespace-nowrap text-faint" />
        </li>
      ))}
    </ol>
  );
}
