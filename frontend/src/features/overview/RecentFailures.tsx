import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Execution, Statistics } from '@/api/types';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { ExecutionStatusBadge } from '@/components/Status';
import { browserTimeZone } from '@/format/time';

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
          {failures.map((failure) => (
            <Failure key={failure.id} failure={failure} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Failure({ failure }: { failure: Execution }) {
  const { id, jobId, jobName, status, scheduledFor, completedAt } = failure;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <Link
          to="/jobs/$jobId"
          params={{ jobId }}
          search={{ execution: id }}
          className="block truncate font-medium hover:text-accent hover:underline"
        >
          {jobName}
        </Link>
        <p title={whatHappened(failure)} className="truncate text-faint text-xs first-letter:uppercase">
          {whatHappened(failure)}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1 sm:flex-row-reverse sm:items-center sm:gap-3">
        <RelativeTime
          at={completedAt ?? scheduledFor}
          timeZone={browserTimeZone()}
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
