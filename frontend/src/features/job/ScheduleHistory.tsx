import { useInfiniteQuery } from '@tanstack/react-query';
import { scheduleChangesQuery } from '@/api/insight';
import type { Job, ScheduleHistoryEntry } from '@/api/types';
import { Button } from '@/components/Button';
import { Panel } from '@/components/Page';
import { ErrorState, LoadingRows } from '@/components/States';
import { longTime } from '@/format/time';

type Schedule = ScheduleHistoryEntry['to'];

const WORDS: Partial<Record<keyof Schedule, string>> = {
  isScheduled: 'runs',
  cronExpression: 'schedule',
  timezone: 'time zone',
  startAt: 'not before',
  endAt: 'not after',
  pausedUntil: 'paused until',
  lastAt: 'last run',
  jitterSeconds: 'spread (seconds)',
  dstGap: 'skipped local times',
  dstOverlap: 'repeated local times',
  calendarIds: 'calendars',
};

/** Who or what changed when the job runs, and why. */
export function ScheduleHistory({ job }: { job: Job }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    scheduleChangesQuery(job.id),
  );
  const entries = data?.pages.flatMap((page) => page.data);
  return (
    <Panel title="Changes of its schedule" isFlush>
      {entries ? (
        <ol aria-label="Changes of its schedule" className="divide-y divide-line">
          {entries.map((entry) => (
            <Entry key={`${entry.at} ${entry.auditEntryId}`} entry={entry} timeZone={job.timezone} />
          ))}
        </ol>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading the changes" rows={3} />
      )}
      {entries?.length === 0 && <p className="p-4 text-muted">None is known.</p>}
      {hasNextPage && (
        <div className="border-line border-t p-3 text-center">
          <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier changes
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Entry({ entry, timeZone }: { entry: ScheduleHistoryEntry; timeZone: string }) {
  const { at, by, reason, changed, from, to } = entry;
  return (
    <li className="px-4 py-3">
      <p className="text-muted text-xs">
        {longTime(at, timeZone)}
        {by && ` by ${by === 'system' ? 'Cron Manager itself' : by}`}
      </p>
      {from === null ? (
        <p className="mt-0.5">
          Created with <code className="font-mono text-[0.8125rem]">{to.cronExpression}</code> in {to.timezone}.
        </p>
      ) : (
        <ul className="mt-0.5">
          {changed.map((field) => (
            <li key={field} className="break-words">
              {WORDS[field as keyof Schedule] ?? field}:{' '}
              <Value value={from[field as keyof Schedule]} timeZone={timeZone} /> →{' '}
              <Value value={to[field as keyof Schedule]} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      {reason && <p className="mt-0.5 break-words text-muted">“{reason}”</p>}
    </li>
  );
}

function Value({ value, timeZone }: { value: Schedule[keyof Schedule] | undefined; timeZone: string }) {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length ? value.join(', ') : 'none';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return longTime(value, timeZone);
  return <code className="font-mono text-[0.8125rem]">{String(value)}</code>;
}
