// The pieces that a run's row, its card and its detail have in common.
import type { Execution } from '@/api/types';
import { classes } from '@/components/classes';
import { errorWords } from '@/components/failures';
import { duration, exactTime, shortTime } from '@/format/time';
import { useNow } from '@/format/useNow';

const TRIGGERS: Record<Execution['trigger'], string> = {
  schedule: 'Schedule',
  manual: 'By hand',
  'catch-up': 'Catch-up',
  backfill: 'Backfill',
  retry: 'Run again',
};
const TRIGGER_MEANINGS: Partial<Record<Execution['trigger'], string>> = {
  'catch-up': 'found to be due and not run',
  backfill: 'of the past, and without a record until somebody asked for it',
  retry: 'an earlier run repeated, with the job as it is now',
};
const LATE_MS = 60_000; // the scheduler fires within the minute, so a longer lag is worth a look

export type ExecutionListProps = {
  executions: Execution[];
  timeZone: string;
  withJob: boolean;
  openId: string | undefined;
  onOpen: (id: string) => void;
};

export function triggerWord(trigger: Execution['trigger']): string {
  return TRIGGERS[trigger] ?? trigger;
}

/** For those that do not speak for themselves. */
export function triggerMeaning(trigger: Execution['trigger']): string | undefined {
  return TRIGGER_MEANINGS[trigger];
}

/** The due time, as a button that opens the detail. */
export function OpenButton({
  execution,
  timeZone,
  onOpen,
}: {
  execution: Execution;
  timeZone: string;
  onOpen: (id: string) => void;
}) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={exactTime(execution.scheduledFor, timeZone)}
      onClick={() => onOpen(execution.id)}
      className="whitespace-nowrap rounded font-medium hover:text-accent hover:underline"
    >
      {shortTime(execution.scheduledFor, timeZone)}
    </button>
  );
}

/** From the due time to the begin. What is made up for is late by intention. */
export function Lag({ execution: { lagMs: ms, trigger } }: { execution: Execution }) {
  const isLate = (ms ?? 0) > LATE_MS && trigger !== 'backfill';
  return (
    <span
      className={classes('whitespace-nowrap', isLate ? 'text-warning' : 'text-muted')}
      title={isLate ? 'Started late' : undefined}
    >
      {duration(ms)}
    </span>
  );
}

/** How long it took, or has taken so far. */
export function Took({ execution: { status, startedAt, executionTimeMs } }: { execution: Execution }) {
  return status === 'RUNNING' && startedAt ? <SoFar since={startedAt} /> : duration(executionTimeMs);
}

function SoFar({ since }: { since: string }) {
  const seconds = Math.max(0, Math.floor((useNow() - Date.parse(since)) / 1000));
  return <span title="So far">{seconds ? duration(seconds * 1000) : '0 s'}</span>;
}

/** The status of the answer, or what came instead of one. */
export function Response({ execution: { responseStatus, errorCategory, reason } }: { execution: Execution }) {
  if (responseStatus)
    return (
      <span className={classes('font-mono text-[0.8125rem]', responseStatus >= 400 && 'text-danger')}>
        {responseStatus}
      </span>
    );
  if (errorCategory)
    return (
      <span title={errorWords(errorCategory)} className="text-danger">
        {errorCategory}
      </span>
    );
  return <span className="text-faint">{reason ? 'none' : '–'}</span>;
}
