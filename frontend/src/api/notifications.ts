// The notification centre: what Cron Manager has to tell, and who has seen it.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import type { AlertKind, Severity } from './types';

export type NotificationFilters = { unread?: boolean; severity?: Severity; kind?: AlertKind };

const PAGE_SIZE = 30;

export const notificationKeys = { all: ['notifications'] as const };

export function notificationsQuery(filters: NotificationFilters) {
  return infiniteQueryOptions({
    queryKey: [...notificationKeys.all, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/notifications', {
          params: { query: { ...filters, limit: PAGE_SIZE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

/** How many one has not read; counted to a hundred. */
export const unreadQuery = queryOptions({
  queryKey: [...notificationKeys.all, 'unread'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/notifications/unread', { signal })),
  refetchInterval: ({ state }) => (state.status === 'error' ? false : 60_000),
});

/** Read is for oneself; acknowledged is for everybody. */
export function useMarkNotification() {
  return useNotificationChange(({ id, as }: { id: string; as: 'read' | 'acknowledge' }) => markNotification(id, as));
}

export function useReadAll() {
  return useNotificationChange((_: undefined) => done(client.POST('/api/v1/notifications/read')));
}

function useNotificationChange<Variables>(mutationFn: (variables: Variables) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: notificationKeys.all }),
  });
}

function markNotification(id: string, as: 'read' | 'acknowledge'): Promise<unknown> {
  const params = { path: { notificationId: id } };
  return data(
    as === 'read'
      ? client.POST('/api/v1/notifications/{notificationId}/read', { params })
      : client.POST('/api/v1/notifications/{notificationId}/acknowledge', { params }),
  );
}
