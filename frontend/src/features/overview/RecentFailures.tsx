import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Execution, Statistics } from '@/api/types';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { ExecutionStatusBadge } from '@/components/Status';
import { readerTimeZone } from '@/format/time';

export function RecentFailures({ failures }: { failures: Statistics['recentFailures'] }) {
  const all = (
    <Link to="/executions" className="text-[0.8125rem] text-accent hover:underline">
      All runs
    </Link>
  );
  return (
    <Panel title="Recent failures" aside={failures.length > 0 && all} isFlush>
      {failures.length === 0 ? (
        <p className="flex items-center justify-center gap-2 px-4 py-8 text-muted">
          <CircleCheck aria-hidden className="size-4 text-success" /> No failures. Long may it last.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {alike(failures).map(({ latest, times }) => (
            <Failure key={latest.id} failure={latest} times={times} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type Alike = { latest: Execution; times: number };

/** One line for a job that failed the same way again and again: what else fails must not drown in it. */
function alike(failures: Execution[]): Alike[] {
  const lines = new Map<string, Alike>();
  for (const failure of failures) {
    const key = `${failure.jobId} ${failure.status}`;
    const { latest, times } = lines.get(key) ?? { latest: failure, times: 0 };
    lines.set(key, { latest, times: times + 1 });
  }
  return [...lines.values()];
}

function Failure({ failure, times }: { failure: Execution; times: number }) {
  const { id, jobId, jobName, status, scheduledFor, completedAt } = failure;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <Link
            to="/jobs/$jobId"
            params={{ jobId }}
            search={{ execution: id }}
            className="min-w-0 truncate font-medium hover:text-accent hover:underline"
          >
            {jobName}
          </Link>
          {times > 1 && <span className="shrink-0 text-faint text-xs">{times} times</span>}
        </p>
        <p title={whatHappened(failure)} className="truncate text-faint text-xs first-letter:uppercase">
          {whatHappened(failure)}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1 sm:flex-row-reverse sm:items-center sm:gap-2">
        <RelativeTime
          at={completedAt ?? scheduledFor}
          timeZone={readerTimeZone()}
          className="w-24 whitespace-nowrap text-right text-muted"
        />
        <ExecutionStatusBadge status={status} />
      </div>
    </li>
  );
}

function whatHappened({ errorMessage, reason, responseStatus }: Execution): string {
  return errorMessage ?? reason ?? (responseStatus ? `Answered with status ${responseStatus}` : '');
}
