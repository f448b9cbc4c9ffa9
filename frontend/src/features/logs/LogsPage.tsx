import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText, SearchX } from 'lucide-react';
import { useState } from 'react';
import { logQuery } from '@/api/logs';
import { Button } from '@/components/Button';
import { LogLines } from '@/components/LogLines';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { readerTimeZone } from '@/format/time';
import { ExportButton } from './Export';
import { Follow } from './Follow';
import { LogFilterBar } from './LogFilterBar';
import { filtersOf, type LogSearch } from './search';

const ASK_EVERY_MS = 5_000;

/** What happened in the runs of all jobs, as it happens or as it was. */
export function LogsPage({ search }: { search: LogSearch }) {
  const [isFollowing, setFollowing] = useState(true);
  const timeZone = readerTimeZone();
  const filters = filtersOf(search, timeZone);
  const follows = isFollowing && search.to === undefined; // what is over gets no new lines
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...logQuery(filters, follows && ASK_EVERY_MS),
    enabled: ({ state }) => follows || state.data === undefined, // paused, no live message brings anything either
  });
  const lines = data?.pages.flatMap((page) => page.data) ?? [];
  const further = hasNextPage && (
    <Button
      variant="ghost"
      size="sm"
      isPending={isFetchingNextPage}
      onClick={() => {
        setFollowing(false); // what one reads further down must not be pushed away
        void fetchNextPage();
      }}
    >
      Show earlier lines
    </Button>
  );
  return (
    <Page
      title="Logs"
      lead="What happened in the runs of every job, the latest to end first."
      actions={
        <>
          <Follow isOn={follows} isPossible={search.to === undefined} onChange={setFollowing} />
          <ExportButton search={search} timeZone={timeZone} />
        </>
      }
    >
      <LogFilterBar search={search} />
      <Panel isFlush>
        {!data ? (
          error ? (
            <ErrorState error={error} onRetry={refetch} />
          ) : (
            <LoadingRows label="Loading the log" rows={8} />
          )
        ) : lines.length > 0 ? (
          <>
            <LogLines lines={lines} timeZone={timeZone} withJob />
            {further && <div className="border-line border-t p-3 text-center">{further}</div>}
          </>
        ) : (
          <Nothing isFiltered={Object.values(search).some(Boolean)} further={further} />
        )}
      </Panel>
    </Page>
  );
}

function Nothing({ isFiltered, further }: { isFiltered: boolean; further: React.ReactNode }) {
  return isFiltered ? (
    <EmptyState icon={SearchX} title={further ? 'Nothing fits so far' : 'Nothing fits'} action={further}>
      {further ? 'Earlier lines may.' : 'Try another span, or fewer filters.'}
    </EmptyState>
  ) : (
    <EmptyState icon={ScrollText} title="Nothing has happened yet" action={further}>
      The first lines appear here when a run ends.
    </EmptyState>
  );
}
