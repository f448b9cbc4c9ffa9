// Who is signed in.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import { forgetSession, rememberSession } from './session';
import type { Role, Session } from './types';

export const currentUserQuery = queryOptions({
  queryKey: ['current-user'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/auth/me', { signal })),
  staleTime: 5 * 60_000,
});

export type Credentials = { email: string; password: string };

/** Who may join, and whether the first administrator is still to come. */
export const registrationQuery = queryOptions({
  queryKey: ['registration'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/auth/status', { signal })),
  staleTime: 60_000,
});

export function useSignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Credentials) => envelope(client.POST('/api/v1/auth/login', { body })),
    onSuccess: enter,
  });
}

export type Newcomer = Credentials & { name: string };

/** Joins, by invitation or where everybody may, and is signed in with that. */
export function useRegister() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Newcomer & { invitation?: string }) => envelope(client.POST('/api/v1/auth/register', { body })),
    onSuccess: enter,
    gcTime: 0, // its variables hold the password
  });
}

/** Makes the first administrator. */
export function useSetUp() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Newcomer & { secret: string }) => envelope(client.POST('/api/v1/auth/setup', { body })),
    onSuccess: enter,
    gcTime: 0,
  });
}

function useEnter() {
  const queryClient = useQueryClient();
  return ({ data: session, meta }: { data: Session; meta: { timestamp: string } }) => {
    rememberSession(session, meta.timestamp);
    queryClient.clear(); // what somebody else saw is not for this person
    queryClient.setQueryData(currentUserQuery.queryKey, session.user);
  };
}

export function useSignOut() {
  return useMutation({ mutationFn: () => done(client.POST('/api/v1/auth/logout')), onSuccess: forgetSession });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      done(client.POST('/api/v1/auth/password', { body })),
  });
}

export function useChangeProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string }) => data(client.PATCH('/api/v1/auth/me', { body })),
    onSuccess: (user) => queryClient.setQueryData(currentUserQuery.queryKey, user),
  });
}

export function fetchLiveTicket(): Promise<string> {
  return data(client.POST('/api/v1/auth/live-ticket')).then(({ ticket }) => ticket);
}

export function useRole(): Role | undefined {
  return useQuery(currentUserQuery).data?.role;
}

/** Whether the person may change things at all; which things, the API decides. */
export function useCanChange(): boolean {
  return useQuery(currentUserQuery).data?.role !== 'READ_ONLY';
}
