import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ExecutionStatus } from '@/api/types';
import { Page, Panel } from '@/components/Page';
import { readerTimeZone } from '@/format/time';
import { ExecutionDrawer } from './ExecutionDrawer';
import { ExecutionList } from './ExecutionList';
import { StatusFilter } from './StatusFilter';

type ExecutionsPageProps = { status?: ExecutionStatus; execution?: string };

/** The runs of all jobs, in the reader's time zone. */
export function ExecutionsPage({ status, execution }: ExecutionsPageProps) {
  const navigate = useNavigate({ from: '/executions' });
  const timeZone = readerTimeZone();
  const show = (search: { status?: ExecutionStatus; execution?: string }, replace = false) =>
    void navigate({ search: { status, ...search }, replace, resetScroll: false });
  // always the same function: a new one would make the table's cells anew, and the focus would be lost with them
  const open = useCallback(
    (id: string) => void navigate({ search: (now) => ({ ...now, execution: id }), resetScroll: false }),
    [navigate],
  );

  return (
    <Page
      title="Runs"
      lead="What every job did, the newest first."
      actions={<StatusFilter value={status} onChange={(next) => show({ status: next }, true)} />}
    >
      <Panel isFlush>
        <ExecutionList
          filters={{ status }}
          timeZone={timeZone}
          openId={execution}
          onOpen={open}
          onClearFilter={() => show({ status: undefined }, true)}
        />
      </Panel>
      {execution && (
        <ExecutionDrawer
          key={execution}
          id={execution}
          timeZone={timeZone}
          withJob
          onClose={() => show({ execution: undefined })}
        />
      )}
    </Page>
  );
}
