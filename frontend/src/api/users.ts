// Everybody who has an account, for administrators.
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import type { Role, User } from './types';

const PAGE_SIZE = 50;

export const usersQuery = infiniteQueryOptions({
  queryKey: ['users'],
  queryFn: ({ pageParam, signal }) =>
    envelope(client.GET('/api/v1/users', { params: { query: { limit: PAGE_SIZE, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
});

export type NewUser = { email: string; name?: string; role: Role };

export function useInviteUser() {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (body: NewUser) => data(client.POST('/api/v1/users', { body })),
    onSuccess: refresh,
    gcTime: 0, // its answer holds the invitation
  });
}

/** A new invitation; the one before it leads nowhere any more. */
export function useInviteAgain() {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (id: string) => data(client.POST('/api/v1/users/{id}/invitation', { params: { path: { id } } })),
    onSuccess: refresh,
    gcTime: 0,
  });
}

export type UserChanges = { name?: string; role?: Role; isActive?: boolean };

/** Refused when somebody else changed the account in the meantime. */
export function useChangeUser({ id, version }: User) {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (changes: UserChanges) =>
      data(client.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: { ...changes, version } })),
    onSuccess: refresh,
    onError: refresh,
  });
}

export function useSignUserOut() {
  return useMutation({
    mutationFn: (id: string) => done(client.POST('/api/v1/users/{id}/revoke-sessions', { params: { path: { id } } })),
  });
}

function useRefreshUsers() {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: usersQuery.queryKey });
}
