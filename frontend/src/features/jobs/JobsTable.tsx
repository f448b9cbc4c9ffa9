import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useCanChange } from '@/api/account';
import type { Job } from '@/api/types';
import { LongTable } from '@/components/LongTable';
import { Panel } from '@/components/Page';
import { chosenColumns, columnsOf } from './columns';
import { useSelection } from './selection';
import type { JobPages } from './useJobPages';

/** `columns` as the address names them. */
export function JobsTable({ pages, columns }: { pages: JobPages; columns: string | undefined }) {
  const navigate = useNavigate();
  const canChange = useCanChange();
  const { has } = useSelection();
  const shown = useMemo(() => columnsOf(chosenColumns(columns), canChange), [columns, canChange]);
  const open = useCallback((job: Job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } }), [navigate]);
  return (
    <Panel isFlush>
      <LongTable
        label="Jobs"
        columns={shown}
        count={pages.count}
        rowAt={pages.jobAt}
        rowId={(job) => job.id}
        isMarked={has}
        onShow={pages.show}
        onRowClick={open}
      />
    </Panel>
  );
}
