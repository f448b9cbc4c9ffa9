// The figures of the overview.
import { queryOptions } from '@tanstack/react-query';
import { client, data } from './client';

export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/stats', { signal })),
});

/** What falls due: counted from every job's schedule, so it is asked for less often than the rest. */
export const upcomingQuery = queryOptions({
  queryKey: ['upcoming'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/stats/upcoming', { signal })),
  refetchInterval: 60_000,
});

/** How executions ended, hour by hour of the last two days. */
export const trendsQuery = queryOptions({
  queryKey: ['statistics', 'trends'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/stats/trends', { params: { query: { bucket: 'hour' } }, signal })),
});
