import { Info } from 'lucide-react';
import type { SchedulePreview } from '@/api/types';
import { classes } from '@/components/classes';
import { RelativeTime } from '@/components/RelativeTime';
import { exactTime, readerTimeZone, wallTime } from '@/format/time';

type Run = SchedulePreview['nextRuns'][number];

/** Each run by the job's clock, and by the viewer's where that one shows another time. */
export function NextRuns({ runs, timezone }: { runs: Run[]; timezone: string }) {
  const showsViewer = runs.some(({ local, viewerLocal }) => viewerLocal !== null && viewerLocal !== local);
  const columns = classes(
    'grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 sm:gap-x-4',
    showsViewer && 'sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_6.5rem]',
  );
  if (runs.length === 0) return <p className="text-muted">No run lies ahead by the clock.</p>;
  return (
    <div className="text-xs sm:text-[0.8125rem]">
      {showsViewer && (
        <p aria-hidden className={classes(columns, 'mb-1 text-faint text-xs max-sm:hidden')}>
          <span>In {timezone}</span>
          <span>For you, in {readerTimeZone()}</span>
        </p>
      )}
      <ol aria-label="Next runs" className="space-y-1">
        {runs.map((run) => (
          <li key={run.at} className={columns}>
            <Clock local={run.local} offset={run.offset} title={exactTime(run.at, timezone)} />
            {showsViewer && run.viewerLocal && (
              <span className="max-sm:order-3 max-sm:col-span-2 max-sm:text-faint max-sm:text-xs">
                <span className="sm:sr-only">for you </span>
                <Clock local={run.viewerLocal} offset={run.viewerOffset} />
              </span>
            )}
            <RelativeTime
              at={run.at}
              timeZone={timezone}
              whenPast="now"
              className="whitespace-nowrap text-right text-faint"
            />
            {run.note && (
              <span className="col-span-full flex items-start gap-1.5 text-warning text-xs max-sm:order-4">
                <Info aria-hidden className="mt-px size-3.5 shrink-0" /> {run.note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Clock({ local, offset, title }: { local: string; offset: string | null; title?: string }) {
  return (
    <span title={title}>
      {wallTime(local)} {offset && <span className="whitespace-nowrap text-faint text-xs">{offset}</span>}
    </span>
  );
}
