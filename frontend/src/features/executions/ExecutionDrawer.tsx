import { useQuery } from '@tanstack/react-query';
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
import { duration, exactTime } from '@/format/time';
import { Attempts } from './Attempts';
import { Lag, triggerWord } from './ExecutionParts';
import { Timings } from './Timings';

type ExecutionDrawerProps = { id: string; timeZone: string; onClose: () => void };

export function ExecutionDrawer({ id, timeZone, onClose }: ExecutionDrawerProps) {
  const { data: execution, error, refetch } = useQuery(executionQuery(id));
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {execution?.jobName ?? 'Run'} {execution && <ExecutionStatusBadge status={execution.status} />}
    </span>
  );
  return (
    <Drawer title={title} onClose={onClose}>
      {execution ? (
        <Detail execution={execution} timeZone={timeZone} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading the run" />
      )}
    </Drawer>
  );
}

function Detail({ execution, timeZone }: { execution: Execution; timeZone: string }) {
  const { errorMessage, errorCategory, reason, request, responseExcerpt, responseContentType, timings } = execution;
  return (
    <div className="space-y-6">
      {errorMessage && (
        <Notice tone="danger" title={errorCategory ? `Error: ${errorCategory}` : undefined}>
          {errorMessage}
        </Notice>
      )}
      {reason && <Notice tone="info">{reason}</Notice>}
      <Times execution={execution} timeZone={timeZone} />
      {execution.attempts.length > 0 && (
        <Section title="Attempts">
          <Attempts attempts={execution.attempts} timeZone={timeZone} />
        </Section>
      )}
      {timings && (
        <Section title="Where the time went">
          <Timings timings={timings} />
        </Section>
      )}
      {request && (
        <Section title="Request">
          <CodeBlock label={request.method} text={request.url} />
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

function Times({ execution, timeZone }: { execution: Execution; timeZone: string }) {
  const { id, trigger, triggeredBy, scheduledFor, startedAt, completedAt, lagMs, executionTimeMs, responseStatus } =
    execution;
  const { data: user } = useQuery(currentUserQuery);
  return (
    <Facts>
      <Fact name="Trigger">
        {triggerWord(trigger)}
        {triggeredBy && <span className="text-faint"> by {triggeredBy === user?.id ? 'you' : triggeredBy}</span>}
      </Fact>
      <Fact name="Scheduled for">{exactTime(scheduledFor, timeZone)}</Fact>
      {startedAt && <Fact name="Started">{exactTime(startedAt, timeZone)}</Fact>}
      {startedAt && (
        <Fact name="Lag">
          <Lag ms={lagMs} />
        </Fact>
      )}
      {completedAt && <Fact name="Ended">{exactTime(completedAt, timeZone)}</Fact>}
      {completedAt && <Fact name="Duration">{duration(executionTimeMs)}</Fact>}
      {responseStatus && <Fact name="Response">{responseStatus}</Fact>}
      <Fact name="Id">
        <code className="break-all font-mono text-faint text-xs">{id}</code>
      </Fact>
    </Facts>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2.5 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
