import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { logLevels, logQuery } from '@/api/logs';
import type { Job, LogLine } from '@/api/types';
import { Button } from '@/components/Button';
import { Select } from '@/components/Field';
import { LogLines, levelWord } from '@/components/LogLines';
import { Panel } from '@/components/Page';
import { SearchField } from '@/components/SearchField';
import { ErrorState, LoadingRows } from '@/components/States';

/** What happened in the job's runs, line by line. */
export function JobLog({ job }: { job: Job }) {
  const [level, setLevel] = useState<LogLine['level']>();
  const [search, setSearch] = useState<string>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    logQuery({ jobId: job.id, level, search }),
  );
  const lines = data?.pages.flatMap((page) => page.data);
  return (
    <Panel
      title="Log"
      isFlush
      aside={
        <span className="flex flex-wrap gap-2">
          <SearchField label="Search the log" className="w-52" value={search} onChange={setSearch} />
          <Select
            aria-label="Level"
            className="w-auto"
            value={level ?? ''}
            onChange={({ target }) => setLevel(logLevels.find((one) => one === target.value))}
          >
            <option value="">Every level</option>
            {logLevels.map((one) => (
              <option key={one} value={one}>
                {levelWord(one)}
              </option>
            ))}
          </Select>
        </span>
      }
    >
      {lines ? (
        <LogLines lines={lines} timeZone={job.timezone} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading the log" rows={4} />
      )}
      {lines?.length === 0 && (
        <p className="p-4 text-muted">{hasNextPage ? 'Nothing here yet.' : 'Nothing is there.'}</p>
      )}
      {hasNextPage && (
        <div className="border-line border-t p-3 text-center">
          <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier lines
          </Button>
        </div>
      )}
    </Panel>
  );
}
