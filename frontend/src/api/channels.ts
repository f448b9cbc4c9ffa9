// Where notifications go besides the console, and what became of each.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, askData, type Channel, type ChannelWrite, type Delivery, type PageOf } from './coming';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => askData<Channel[]>('GET', '/channels', { signal }),
});

/** The latest first; asked for again while one looks, for deliveries go on by themselves. */
export function deliveriesQuery(channelId: string) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', channelId],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<Delivery>>('GET', `${pathOf(channelId)}/deliveries`, { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
    refetchInterval: 5_000,
  });
}

/** A new channel, or with its id a known one as a whole; secrets that are left out stay. */
export function useSaveChannel(id: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChannelWrite) =>
      id ? askData<Channel>('PUT', pathOf(id), { body }) : askData<Channel>('POST', '/channels', { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey }),
    gcTime: 0, // its variables and its answer hold secrets
  });
}

export function useDeleteChannel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask('DELETE', pathOf(id)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}

/** Sends a message that says it is a test; what becomes of it stands among the deliveries. */
export function useTestChannel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => askData<{ deliveryId: string }>('POST', `${pathOf(id)}/test`),
    onSettled: (_data, _error, id) => queryClient.invalidateQueries({ queryKey: ['deliveries', id] }),
  });
}

function pathOf(id: string): string {
  return `/channels/${encodeURIComponent(id)}`;
}
