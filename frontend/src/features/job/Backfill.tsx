import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useId, useState } from 'react';
import { useCanChange } from '@/api/account';
import { messageOf, problemAt } from '@/api/errors';
import { occurrencesQuery, useBackfill } from '@/api/ledger';
import type { Backfilled, Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useIsPaused } from '@/components/Status';
import { count, plural } from '@/format/number';
import { instantOf, localDay, localTimeOf } from '@/format/zonedTime';
import { useDebounced } from '@/forms/useDebounced';

type BackfillProps = { job: Job; missing: string[] };

/** Lets what was left out run after all. `missing` is what the ledger misses, for the span to begin with. */
export function Backfill({ job, missing }: BackfillProps) {
  const [isAsking, setAsking] = useState(false);
  const isPaused = useIsPaused(job);
  const canRun = job.isActive && !isPaused;
  if (!useCanChange()) return null;
  return (
    <>
      <Button
        size="sm"
        disabled={!canRun}
        title={canRun ? 'Runs what fell due in a span and has no record' : 'Enable the job to run what it left out'}
        onClick={() => setAsking(true)}
      >
        <History aria-hidden /> Backfill
      </Button>
      {isAsking && <BackfillDialog job={job} missing={missing} onClose={() => setAsking(false)} />}
    </>
  );
}

function BackfillDialog({ job, missing, onClose }: BackfillProps & { onClose: () => void }) {
  const formId = useId();
  const { timezone } = job;
  const [{ from, to }, setSpan] = useState(() => firstSpan(missing, timezone));
  const backfill = useBackfill(job.id);
  const span = { from: instantOf(from, timezone), to: instantOf(to, timezone) };
  const canSend = span.from !== null && span.to !== null && span.from <= span.to;
  const change = (changes: Partial<{ from: string; to: string }>) => {
    backfill.reset();
    setSpan({ from, to, ...changes });
  };
  const submit = () => {
    if (span.from && span.to) backfill.mutate({ from: span.from, to: span.to });
  };
  const problems = { from: problemAt(backfill.error, 'from'), to: problemAt(backfill.error, 'to') };
  const footer = backfill.data ? (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" disabled={!canSend} isPending={backfill.isPending}>
        Queue what has no record
      </Button>
    </>
  );

  return (
    <Dialog title="Make up for past runs" onClose={onClose} footer={footer}>
      <form
        id={formId}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-muted">
          What the schedule of today brought in this span and has no record runs now, the oldest first and spread out.
          What has a record, whatever it says, is left alone.
        </p>
        {backfill.error && !problems.from && !problems.to && <Notice tone="danger">{messageOf(backfill.error)}</Notice>}
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          <Field label="From" hint={`By the clock of ${timezone}.`} error={problems.from}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                step="any"
                value={from}
                onChange={({ target }) => change({ from: target.value })}
              />
            )}
          </Field>
          <Field label="To" hint="In the past." error={problems.to}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                step="any"
                value={to}
                onChange={({ target }) => change({ to: target.value })}
              />
            )}
          </Field>
        </div>
        {backfill.data ? (
          <Result result={backfill.data} />
        ) : (
          canSend && <Expected job={job} from={span.from ?? ''} to={span.to ?? ''} />
        )}
      </form>
    </Dialog>
  );
}

const PAUSE_MS = 400;

/** How many there are, before anything is done. */
function Expected({ job, from, to }: { job: Job; from: string; to: string }) {
  const span = useDebounced(`${from} ${to}`, PAUSE_MS);
  const [start = '', end = ''] = span.split(' ');
  const { data } = useQuery(occurrencesQuery(job, { from: start, to: end }));
  return (
    <p role="status" className="min-h-5">
      {data &&
        (data.isAll
          ? `By the schedule of today, ${plural(data.count, 'run')} fell due in this span.`
          : `By the schedule of today, ${count(data.count)} runs or more fell due in this span; at most 500 are taken.`)}
    </p>
  );
}

function Result({ result: { expected, queued, already } }: { result: Backfilled }) {
  const words =
    expected === 0
      ? 'Nothing fell due in this span.'
      : `${plural(expected, 'run')} fell due: ${count(queued)} queued, ${count(already)} had a record already.`;
  return <Notice tone={queued > 0 ? 'success' : 'info'}>{words}</Notice>;
}

/** What the ledger misses; without that, today so far. */
function firstSpan(missing: string[], timeZone: string): { from: string; to: string } {
  const now = Date.now();
  const [first, last] = [missing[0], missing.at(-1)];
  return first && last
    ? { from: localTimeOf(first, timeZone), to: localTimeOf(last, timeZone) }
    : {
        from: localDay(now, timeZone, 0, '00:00'),
        to: localTimeOf(new Date(now).toISOString(), timeZone).slice(0, 16),
      };
}
