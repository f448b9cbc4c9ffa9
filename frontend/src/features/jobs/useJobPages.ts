import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type JobFilters, type JobsPage, jobKeys, jobsQuery } from '@/api/jobs';
import type { Job } from '@/api/types';
import { beginning, pageOf, rowAt, rowCount, withPage } from './stretches';

export type JobPages = {
  /** The jobs of the pages read so far, in the list's order. */
  known: Job[];
  /** Rows there is room for: the known ones, and some for the page that comes next. */
  count: number;
  /** The job of a row; undefined while its page is on its way. */
  jobAt: (row: number) => Job | undefined;
  /** Says which rows are on the screen. */
  show: (first: number, last: number) => void;
  /** Why the next page is not there. */
  error: Error | null;
  retry: () => Promise<unknown>;
};

/**
 * The jobs that fit the filters, page by page as somebody scrolls. Only the pages on the screen are live: a change asks
 * for these again, not for the ten thousand rows above them. New filters need a new list.
 */
export function useJobPages(filters: JobFilters, first: JobsPage): JobPages {
  const queryClient = useQueryClient();
  const [list, setList] = useState(() => withPage(beginning<Job>(), 0, first.data, nextOf(first)));
  const [range, setRange] = useState({ first: 0, last: 0 });
  const from = pageOf(list, range.first);
  const shown = list.slice(from, pageOf(list, range.last) + 1);
  const pages = useQueries({ queries: shown.map(({ cursor }) => pageQuery({ ...filters, cursor })) });

  useEffect(() => {
    setList((now) =>
      pages.reduce((next, { data }, at) => (data ? withPage(next, from + at, data.data, nextOf(data)) : next), now),
    );
  }, [pages, from]);

  const known = useMemo(() => list.flatMap(({ rows }) => rows ?? []), [list]);
  const show = useCallback((top: number, last: number) => setRange({ first: top, last }), []);
  return {
    known,
    count: rowCount(list),
    jobAt: (row) => rowAt(list, row),
    show,
    error: pages.find(({ error, data }) => error && !data)?.error ?? null,
    retry: () => queryClient.refetchQueries({ queryKey: jobKeys.lists, type: 'active' }),
  };
}

/** Without the rows of another page for as long as its own are on their way. */
function pageQuery(filters: JobFilters) {
  return { ...jobsQuery(filters), placeholderData: undefined };
}

function nextOf({ meta }: JobsPage): string | null {
  return meta.pagination?.nextCursor ?? null;
}
