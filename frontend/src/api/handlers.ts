// The functions that the deployed code has registered.
import { queryOptions } from '@tanstack/react-query';
import { client, data } from './client';

export const handlersQuery = queryOptions({
  queryKey: ['handlers'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/handlers', { signal })),
  staleTime: 5 * 60_000, // only a deployment changes them
});
