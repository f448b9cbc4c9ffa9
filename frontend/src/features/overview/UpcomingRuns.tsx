import { Link } from '@tanstack/react-router';
import type { Statistics } from '@/api/types';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { dueTime, readerTimeZone } from '@/format/time';

export function UpcomingRuns({ runs }: { runs: Statistics['nextRuns'] }) {
  const zone = readerTimeZone();
  return (
    <Panel title="Next runs" aside={<WholeLoad />} isFlush>
      {runs.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">No active job has a run ahead.</p>
      ) : (
        <ol className="divide-y divide-line">
          {runs.map(({ jobId, jobName, at }) => (
            <li key={`${jobId} ${at}`} className="flex items-baseline gap-4 px-4 py-2.5">
              <Link
                to="/jobs/$jobId"
                params={{ jobId }}
                className="min-w-0 flex-1 truncate font-medium hover:text-accent hover:underline"
              >
                {jobName}
              </Link>
              <span title={zone} className="hidden whitespace-nowrap text-faint text-xs sm:inline">
                {dueTime(at, zone)}
              </span>
              <RelativeTime
                at={at}
                timeZone={zone}
                whenPast="due now"
                className="w-28 whitespace-nowrap text-right text-muted"
              />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function WholeLoad() {
  return (
    <Link to="/upcoming" className="text-[0.8125rem] text-accent hover:underline">
      The next days, minute by minute
    </Link>
  );
}
