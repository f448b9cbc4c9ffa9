// What waits to be run, as the queues count it.
import { queryOptions } from '@tanstack/react-query';
import { client, data } from './client';

export const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/queue', { signal })),
  refetchInterval: 30_000, // a queue that only grows sends no live message
});
