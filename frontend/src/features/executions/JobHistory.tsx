import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { jobQuery } from '@/api/jobs';
import type { ExecutionStatus } from '@/api/types';
import { Panel } from '@/components/Page';
import { readerTimeZone } from '@/format/time';
import { ExecutionDrawer } from './ExecutionDrawer';
import { ExecutionList } from './ExecutionList';
import { StatusFilter } from './StatusFilter';

type JobHistoryProps = { jobId: string; status?: ExecutionStatus; execution?: string };

/** One job's runs, the newest first, in the job's time zone. */
export function JobHistory({ jobId, status, execution }: JobHistoryProps) {
  const navigate = useNavigate({ from: '/jobs/$jobId/' });
  const timeZone = useQuery({ ...jobQuery(jobId), select: (job) => job.timezone }).data ?? readerTimeZone();
  const show = (search: { status?: ExecutionStatus; execution?: string }, replace = false) =>
    void navigate({ search: (now) => ({ ...now, ...search }), replace, resetScroll: false });
  // always the same function: a new one would make the table's cells anew, and the focus would be lost with them
  const open = useCallback(
    (id: string) => void navigate({ search: (now) => ({ ...now, execution: id }), resetScroll: false }),
    [navigate],
  );

  return (
    <Panel
      title="Runs"
      aside={<StatusFilter value={status} onChange={(next) => show({ status: next }, true)} />}
      isFlush
    >
      <ExecutionList
        filters={{ jobId, status }}
        timeZone={timeZone}
        openId={execution}
        onOpen={open}
        onClearFilter={() => show({ status: undefined }, true)}
      />
      {execution && (
        <ExecutionDrawer
          key={execution}
          id={execution}
          timeZone={timeZone}
          onClose={() => show({ execution: undefined })}
        />
      )}
    </Panel>
  );
}
