// Who is signed in.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import { forgetSession, rememberSession } from './session';

export const currentUserQuery = queryOptions({
  queryKey: ['current-user'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/auth/me', { signal })),
  staleTime: 5 * 60_000,
});

export type Credentials = { email: string; password: string };

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => envelope(client.POST('/api/v1/auth/login', { body })),
    onSuccess: ({ data: session, meta }) => {
      rememberSession(session, meta.timestamp);
      queryClient.clear(); // what somebody else saw is not for this person
      queryClient.setQueryData(currentUserQuery.queryKey, session.user);
    },
  });
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

export function fetchLiveTicket(): Promise<string> {
  return data(client.POST('/api/v1/auth/live-ticket')).then(({ ticket }) => ticket);
}

/** Whether the person may change things at all; which things, the API decides. */
export function useCanChange(): boolean {
  return useQuery(currentUserQuery).data?.role !== 'READ_ONLY';
}
