// API tokens of the person who is signed in.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done } from './client';
import type { TokenCreate } from './types';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/auth/tokens', { signal })),
});

export function useCreateToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: TokenCreate) => data(client.POST('/api/v1/auth/tokens', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(client.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

/** A new secret in place of the old one, which counts for so many minutes more. */
export function useRegenerateToken(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (overlapMinutes: number) =>
      data(client.POST('/api/v1/auth/tokens/{id}/regenerate', { params: { path: { id } }, body: { overlapMinutes } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    gcTime: 0, // its answer holds the secret
  });
}

export function tokenUsageQuery(id: string, days: number) {
  return queryOptions({
    queryKey: ['token-usage', id, days],
    queryFn: ({ signal }) =>
      data(client.GET('/api/v1/auth/tokens/{id}/usage', { params: { path: { id }, query: { days } }, signal })),
  });
}
