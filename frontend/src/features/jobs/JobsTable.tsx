import { useNavigate } from '@tanstack/react-router';
import type { Job } from '@/api/types';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Page';
import { JobStatusBadge } from '@/components/Status';
import { ActiveSwitch, JobName, JobSchedule, LastRun, NextRun, RunNow } from './JobParts';

const COLUMNS: Column<Job>[] = [
  { id: 'name', header: 'Name', cell: ({ row }) => <JobName job={row.original} />, meta: { className: 'min-w-36' } },
  { id: 'status', header: 'Status', cell: ({ row }) => <JobStatusBadge job={row.original} /> },
  {
    id: 'schedule',
    header: 'Schedule',
    cell: ({ row }) => <JobSchedule job={row.original} />,
    meta: { className: 'min-w-44' },
  },
  {
    id: 'lastRun',
    header: 'Last run',
    cell: ({ row }) => <LastRun job={row.original} />,
    meta: { className: 'whitespace-nowrap', cell: 'text-muted' },
  },
  {
    id: 'nextRun',
    header: 'Next run',
    cell: ({ row }) => <NextRun job={row.original} />,
    meta: { className: 'whitespace-nowrap', cell: 'text-muted' },
  },
  { id: 'active', header: 'Active', cell: ({ row }) => <ActiveSwitch job={row.original} /> },
  {
    id: 'actions',
    header: () => <span className="sr-only">Actions</span>,
    cell: ({ row }) => <RunNow job={row.original} />,
    meta: { className: 'text-right' },
  },
];

export function JobsTable({ jobs }: { jobs: Job[] }) {
  const navigate = useNavigate();
  return (
    <Panel isFlush>
      <DataTable
        label="Jobs"
        columns={COLUMNS}
        rows={jobs}
        rowId={(job) => job.id}
        onRowClick={(job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
      />
    </Panel>
  );
}
