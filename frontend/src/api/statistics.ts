// The figures of the overview.
import { queryOptions } from '@tanstack/react-query';
import { client, data } from './client';

export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/stats', { signal })),
});
