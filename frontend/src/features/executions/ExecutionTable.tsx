import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Execution } from '@/api/types';
import { type Column, DataTable } from '@/components/DataTable';
import { ExecutionStatusBadge } from '@/components/Status';
import { type ExecutionListProps, Lag, OpenButton, Response, Took, triggerWord } from './ExecutionParts';

const NUMBER = { className: 'text-right whitespace-nowrap' };

export function ExecutionTable({ executions, timeZone, withJob, openId, onOpen }: ExecutionListProps) {
  const columns = useMemo(() => columnsFor(timeZone, withJob, onOpen), [timeZone, withJob, onOpen]);
  return (
    <DataTable
      label="Runs"
      columns={columns}
      rows={executions}
      rowId={(execution) => execution.id}
      onRowClick={(execution) => onOpen(execution.id)}
      isMarked={(execution) => execution.id === openId}
    />
  );
}

function columnsFor(timeZone: string, withJob: boolean, onOpen: (id: string) => void): Column<Execution>[] {
  const job: Column<Execution> = { id: 'job', header: 'Job', cell: ({ row }) => <JobLink execution={row.original} /> };
  return [
    { id: 'status', header: 'Result', cell: ({ row }) => <ExecutionStatusBadge status={row.original.status} /> },
    ...(withJob ? [job] : []),
    {
      id: 'scheduledFor',
      header: () => (
        <>
          Scheduled for <span className="block font-normal">{timeZone}</span>
        </>
      ),
      meta: { className: 'whitespace-nowrap' },
      cell: ({ row }) => <OpenButton execution={row.original} timeZone={timeZone} onOpen={onOpen} />,
    },
    {
      id: 'trigger',
      header: 'Trigger',
      cell: ({ row }) => triggerWord(row.original.trigger),
      meta: { className: 'whitespace-nowrap', cell: 'text-muted' },
    },
    {
      id: 'lag',
      header: () => <span title="Between the scheduled time and the begin">Lag</span>,
      cell: ({ row }) => <Lag execution={row.original} />,
      meta: NUMBER,
    },
    { id: 'duration', header: 'Duration', cell: ({ row }) => <Took execution={row.original} />, meta: NUMBER },
    { id: 'attempts', header: 'Attempts', cell: ({ row }) => row.original.attemptNumber || '–', meta: NUMBER },
    { id: 'response', header: 'Response', cell: ({ row }) => <Response execution={row.original} />, meta: NUMBER },
  ];
}

function JobLink({ execution: { jobId, jobName } }: { execution: Execution }) {
  return (
    <Link to="/jobs/$jobId" params={{ jobId }} className="break-words font-medium hover:text-accent hover:underline">
      {jobName}
    </Link>
  );
}
