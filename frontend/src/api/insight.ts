// What can be learnt about a job beyond its runs: how they went, what was different, who changed when it runs.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, data, envelope } from './client';

const PAGE_SIZE = 20;

/** Counted anew from the records, so that it is asked for when it is looked at, and not with every run. */
export function jobStatisticsQuery(jobId: string, days: number) {
  return queryOptions({
    queryKey: ['insight', 'statistics', jobId, days],
    queryFn: ({ signal }) =>
      data(client.GET('/api/v1/jobs/{jobId}/statistics', { params: { path: { jobId }, query: { days } }, signal })),
    staleTime: 60_000,
  });
}

export function whatChangedQuery(jobId: string) {
  return queryOptions({
    queryKey: ['insight', 'what-changed', jobId],
    queryFn: ({ signal }) =>
      data(client.GET('/api/v1/jobs/{jobId}/what-changed', { params: { path: { jobId } }, signal })),
    staleTime: 60_000,
  });
}

/** The newest first, down to the job's creation. */
export function scheduleChangesQuery(jobId: string) {
  return infiniteQueryOptions({
    queryKey: ['insight', 'schedule-changes', jobId],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/jobs/{jobId}/schedule-changes', {
          params: { path: { jobId }, query: { limit: PAGE_SIZE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}
