import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCanChange } from '@/api/account';
import { executionQuery } from '@/api/executions';
import type { ExecutionDetails } from '@/api/types';
import { CodeBlock } from '@/components/CodeBlock';
import { errorWords } from '@/components/failures';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { ErrorState, LoadingRows } from '@/components/States';
import { ExecutionStatusBadge } from '@/components/Status';
import { Timings } from '@/components/Timings';
import { plural } from '@/format/number';
import { longTime } from '@/format/time';
import { Attempts } from './Attempts';
import { RunActions } from './RunActions';
import { RunFacts } from './RunFacts';
import { WhyItEnded } from './WhyItEnded';

type ExecutionDrawerProps = {
  id: string;
  timeZone: string;
  /** Whether the page shows other jobs too. */
  withJob?: boolean;
  onClose: () => void;
};

export function ExecutionDrawer({ id, timeZone, withJob = false, onClose }: ExecutionDrawerProps) {
  const { data: execution, error, refetch } = useQuery(executionQuery(id));
  const canChange = useCanChange();
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {execution?.jobName ?? 'Run'} {execution && <ExecutionStatusBadge status={execution.status} />}
    </span>
  );
  return (
    <Drawer title={title} onClose={onClose} footer={canChange && execution && <RunActions execution={execution} />}>
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

type DetailProps = { execution: ExecutionDetails; timeZone: string; withJob: boolean };

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
    traceback,
    log,
  } = execution;
  return (
    <div className="space-y-6">
      {errorMessage && completedAt && (
        <Notice tone="danger" title={errorCategory ? errorWords(errorCategory) : undefined}>
          {errorMessage}
        </Notice>
      )}
      {reason && reason !== errorMessage && <WhyItEnded execution={execution} reason={reason} />}
      {execution.awaitingCallbackUntil && (
        <Notice tone="info" title={`Waits for the target until ${longTime(execution.awaitingCallbackUntil, timeZone)}`}>
          It answered 202, and is to report how its work ended. Without a word until then, the run is timed out.
        </Notice>
      )}
      <RunFacts execution={execution} timeZone={timeZone} withJob={withJob} />
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
        <Section title={request ? 'Response' : 'Returned'}>
          <CodeBlock label={responseContentType ?? (request ? 'Excerpt' : 'JSON')} text={responseExcerpt} />
        </Section>
      )}
      {traceback && (
        <Section title="Traceback">
          <CodeBlock label="Python" text={traceback} />
        </Section>
      )}
      {log.length > 0 && (
        <Section title={attempts.length > 1 ? 'What the last attempt wrote' : 'Log'}>
          <CodeBlock label={`Last ${plural(log.length, 'line')}`} text={log.join('\n')} />
        </Section>
      )}
    </div>
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
