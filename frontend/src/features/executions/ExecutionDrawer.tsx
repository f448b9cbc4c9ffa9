import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { currentUserQuery } from '@/api/account';
import { executionQuery } from '@/api/executions';
import type { Execution } from '@/api/types';
import { CodeBlock } from '@/components/CodeBlock';
import { Fact, Facts } from '@/components/Facts';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { ErrorState, LoadingRows } from '@/components/States';
import { ExecutionStatusBadge } from '@/components/Status';
import { exactTime, longTime } from '@/format/time';
import { Attempts } from './Attempts';
import { errorWords, Lag, Took, triggerWord } from './ExecutionParts';
import { Timings } from './Timings';

type ExecutionDrawerProps = {
  id: string;
  timeZone: string;
  /** Whether the page shows other jobs too. */
  withJob?: boolean;
  onClose: () => void;
};

export function ExecutionDrawer({ id, timeZone, withJob = false, onClose }: ExecutionDrawerProps) {
  const { data: execution, error, refetch } = useQuery(executionQuery(id));
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {execution?.jobName ?? 'Run'} {execution && <ExecutionStatusBadge status={execution.status} />}
    </span>
  );
  return (
    <Drawer title={title} onClose={onClose}>
      {execution ? (
        <Detail execution={execution} timeZone={timeZone} withJob={withJob} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading the run" />
      )}
    </Drawer>
  );
}

type DetailProps = { execution: Execution; timeZone: string; withJob: boolean };

function Detail({ execution, timeZone, withJob }: DetailProps) {
  const {
    attempts,
    completedAt,
    errorMessage,
    errorCategory,
    reason,
    request,
    responseExcerpt,
    responseContentType,
    timings,
  } = execution;
  return (
    <div className="space-y-6">
      {errorMessage && completedAt && (
        <Notice tone="danger" title={errorCategory ? errorWords(errorCategory) : undefined}>
          {errorMessage}
        </Notice>
      )}
      {reason && <Notice tone={toneOf(execution.status)}>{reason}</Notice>}
      <Times execution={execution} timeZone={timeZone} withJob={withJob} />
      {attempts.length > 0 && (
        <Section title="Attempts">
          <Attempts attempts={attempts} timeZone={timeZone} />
        </Section>
      )}
      {timings && (
        <Section title={attempts.length > 1 ? 'Where the last attempt’s time went' : 'Where the time went'}>
          <Timings timings={timings} totalMs={attempts.at(-1)?.durationMs ?? null} />
        </Section>
      )}
      {request && (
        <Section title="Request">
          <CodeBlock label={request.method} text={request.url} />
          <p className="mt-1.5 text-faint text-xs">Without its query, which may hold secrets.</p>
        </Section>
      )}
      {responseExcerpt && (
        <Section title="Response">
          <CodeBlock label={responseContentType ?? 'Excerpt'} text={responseExcerpt} />
        </Section>
      )}
    </div>
  );
}

function Times({ execution, timeZone, withJob }: DetailProps) {
  const { id, jobId, jobName, trigger, triggeredBy, scheduledFor, startedAt, completedAt, lagMs, responseStatus } =
    execution;
  const { data: user } = useQuery(currentUserQuery);
  return (
    <Facts>
      {withJob && (
        <Fact name="Job">
          <Link to="/jobs/$jobId" params={{ jobId }} className="font-medium text-accent hover:underline">
            {jobName}
          </Link>
        </Fact>
      )}
      <Fact name="Trigger">
        {triggerWord(trigger)}
        {triggeredBy && <span className="text-faint"> by {triggeredBy === user?.id ? 'you' : triggeredBy}</span>}
      </Fact>
      <Fact name="Scheduled for">
        <Instant at={scheduledFor} timeZone={timeZone} />
      </Fact>
      {startedAt && (
        <Fact name="Started">
          <Instant at={startedAt} timeZone={timeZone} />
        </Fact>
      )}
      {startedAt && (
        <Fact name="Lag">
          <Lag ms={lagMs} />
        </Fact>
      )}
      {completedAt && (
        <Fact name="Ended">
          <Instant at={completedAt} timeZone={timeZone} />
        </Fact>
      )}
      {startedAt && (
        <Fact name="Duration">
          <Took execution={execution} />
        </Fact>
      )}
      {responseStatus && <Fact name="Response">{responseStatus}</Fact>}
      <Fact name="Time zone">{timeZone}</Fact>
      <Fact name="ID">
        <code className="break-all font-mono text-faint text-xs">{id}</code>
      </Fact>
    </Facts>
  );
}

function Instant({ at, timeZone }: { at: string; timeZone: string }) {
  return (
    <time dateTime={at} title={`${exactTime(at, timeZone)}, ${at}`}>
      {longTime(at, timeZone)}
    </time>
  );
}

/** Nobody chose a crash or a missed run; what was skipped or cancelled was meant to be. */
function toneOf(status: Execution['status']): 'danger' | 'warning' | 'info' {
  if (status === 'CRASHED') return 'danger';
  return status === 'MISSED' ? 'warning' : 'info';
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2.5 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
