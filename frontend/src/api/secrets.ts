// Secrets by their names. A value goes in, and nobody is shown it again.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done } from './client';

export const secretsQuery = queryOptions({
  queryKey: ['secrets'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/secrets', { signal })),
});

/** A new secret, or another value for one that is there. */
export function usePutSecret() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, value }: { name: string; value: string }) =>
      data(client.PUT('/api/v1/secrets/{name}', { params: { path: { name } }, body: { value } })),
    gcTime: 0, // its variables hold the value
    onSuccess: () => queryClient.invalidateQueries({ queryKey: secretsQuery.queryKey }),
  });
}

export function useDeleteSecret() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => done(client.DELETE('/api/v1/secrets/{name}', { params: { path: { name } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: secretsQuery.queryKey }),
  });
}
