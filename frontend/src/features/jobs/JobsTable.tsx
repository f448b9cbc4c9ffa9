import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCanChange } from '@/api/account';
import type { Job } from '@/api/types';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Page';
import { chosenColumns, columnsOf } from './columns';
import { useSelection } from './selection';

/** `columns` as the address names them. */
export function JobsTable({ jobs, columns }: { jobs: Job[]; columns: string | undefined }) {
  const navigate = useNavigate();
  const canChange = useCanChange();
  const { has } = useSelection();
  const shown = useMemo(() => columnsOf(chosenColumns(columns), canChange), [columns, canChange]);
  return (
    <Panel isFlush>
      <DataTable
        label="Jobs"
        columns={shown}
        rows={jobs}
        rowId={(job) => job.id}
        isMarked={has}
        onRowClick={(job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
      />
    </Panel>
  );
}
