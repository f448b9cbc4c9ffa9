import { useInfiniteQuery } from '@tanstack/react-query';
import { History, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ExecutionFilters, executionsQuery } from '@/api/executions';
import { Button } from '@/components/Button';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useIsWide } from '@/components/useMediaQuery';
import { ExecutionCards } from './ExecutionCards';
import { ExecutionTable } from './ExecutionTable';

type ExecutionListProps = {
  filters: ExecutionFilters;
  timeZone: string;
  openId: string | undefined;
  onOpen: (id: string) => void;
  onClearFilter: () => void;
};

export function ExecutionList({ filters, timeZone, openId, onOpen, onClearFilter }: ExecutionListProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    executionsQuery(filters),
  );
  const isWide = useIsWide();
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading runs" />;

  const executions = data.pages.flatMap((page) => page.data);
  const lookFurther = hasNextPage && (
    <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      Show earlier runs
    </Button>
  );
  if (executions.length === 0) {
    return filters.status ? <NothingFound lookFurther={lookFurther} onClearFilter={onClearFilter} /> : <NoRuns />;
  }
  const List = isWide ? ExecutionTable : ExecutionCards;
  return (
    <>
      <List
        executions={executions}
        timeZone={timeZone}
        withJob={filters.jobId === undefined}
        openId={openId}
        onOpen={onOpen}
      />
      {lookFurther && <div className="border-line border-t p-3 text-center">{lookFurther}</div>}
    </>
  );
}

function NoRuns() {
  return (
    <EmptyState icon={History} title="No runs yet">
      The first one appears here as soon as it begins.
    </EmptyState>
  );
}

/** With a filter, the API may answer with an empty page before the end: those further on may still fit. */
function NothingFound({ lookFurther, onClearFilter }: { lookFurther: ReactNode; onClearFilter: () => void }) {
  const action = (
    <>
      <Button size="sm" onClick={onClearFilter}>
        Show every result
      </Button>
      {lookFurther}
    </>
  );
  return (
    <EmptyState
      icon={SearchX}
      title={lookFurther ? 'No recent run with this result' : 'No run with this result'}
      action={action}
    />
  );
}
