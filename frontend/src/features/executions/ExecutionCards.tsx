import type { Execution } from '@/api/types';
import { classes } from '@/components/classes';
import { ExecutionStatusBadge } from '@/components/Status';
import { useArrivals } from '@/components/useArrivals';
import { type ExecutionListProps, Lag, OpenButton, Response, Took } from './ExecutionParts';

/** The history on a phone. */
export function ExecutionCards({ executions, timeZone, withJob, onOpen }: ExecutionListProps) {
  const hasArrived = useArrivals(executions.map(({ id }) => id));
  return (
    <ul aria-label="Runs" className="divide-y divide-line">
      {executions.map((execution) => (
        <li key={execution.id} className={classes('px-4 py-3', hasArrived(execution.id) && 'row-new')}>
          {withJob && <p className="mb-1 truncate font-medium">{execution.jobName}</p>}
          <div className="flex items-center justify-between gap-3">
            <OpenButton execution={execution} timeZone={timeZone} onOpen={onOpen} />
            <ExecutionStatusBadge status={execution.status} />
          </div>
          <Line execution={execution} />
        </li>
      ))}
    </ul>
  );
}

function Line({ execution }: { execution: Execution }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-xs">
      <span>
        Lag <Lag execution={execution} />
      </span>
      <span>
        Took <Took execution={execution} />
      </span>
      {execution.attemptNumber > 1 && <span>{execution.attemptNumber} attempts</span>}
      <span>
        Response <Response execution={execution} />
      </span>
    </p>
  );
}
