import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executionsQuery } from '@/api/executions';
import type { Execution, ExecutionStatus, Job } from '@/api/types';
import { classes } from '@/components/classes';
import { Panel } from '@/components/Page';
import { executionStatusWord } from '@/components/Status';
import { duration, shortTime } from '@/format/time';

const SHOWN = 25;
const LOWEST_PERCENT = 8; // what took no time is still there to be pointed at

/** The last runs: as high as they took long, marked by what they came to. Each leads to its run. */
export function Timeline({ job }: { job: Job }) {
  const { data } = useInfiniteQuery(executionsQuery({ jobId: job.id }));
  const runs = data?.pages
    .flatMap((page) => page.data)
    .slice(0, SHOWN)
    .toReversed();
  if (!runs || runs.length < 2) return null;
  const longest = Math.max(1, ...runs.map((run) => run.executionTimeMs ?? 0));
  return (
    <Panel title="Last runs" aside={<span className="text-faint text-xs">up to {duration(longest)}</span>}>
      <ol aria-label="Last runs, the oldest first" className="flex h-20 items-end gap-0.5 sm:gap-1">
        {runs.map((run) => (
          <li key={run.id} className="flex h-full min-w-0 max-w-8 flex-1 items-end">
            <Link
              to="."
              search={(now) => ({ ...now, execution: run.id })}
              resetScroll={false}
              aria-label={wordsOf(run, job.timezone)}
              title={wordsOf(run, job.timezone)}
              className={classes(
                'block w-full rounded-t-sm hover:opacity-75 focus-visible:outline-offset-0',
                toneOf(run.status),
              )}
              style={{
                height: `${LOWEST_PERCENT + ((run.executionTimeMs ?? 0) / longest) * (100 - LOWEST_PERCENT)}%`,
              }}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function wordsOf({ status, executionTimeMs, scheduledFor }: Execution, timeZone: string): string {
  const took = executionTimeMs === null ? '' : `, ${duration(executionTimeMs)}`;
  return `${executionStatusWord(status)}${took}, ${shortTime(scheduledFor, timeZone)}`;
}

function toneOf(status: ExecutionStatus): string {
  if (status === 'SUCCESS') return 'bg-success';
  if (status === 'QUEUED' || status === 'RUNNING') return 'bg-info';
  if (status === 'SKIPPED' || status === 'CANCELLED') return 'bg-line-strong';
  return status === 'MISSED' ? 'bg-warning hatched' : 'bg-danger hatched';
}
