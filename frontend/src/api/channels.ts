// Where notifications go besides the console, and what became of each.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import type { ChannelReplace } from './types';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/channels', { signal })),
});

/** The latest first; asked for again while one looks, for deliveries go on by themselves. */
export function deliveriesQuery(channelId: string) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', channelId],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/channels/{channelId}/deliveries', {
          params: { path: { channelId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
    refetchInterval: 5_000,
  });
}

/** A new channel, or with its id a known one as a whole; secrets that are left out stay. */
export function useSaveChannel(id: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: ChannelReplace) =>
      id
        ? data(
            client.PUT('/api/v1/channels/{channelId}', {
              params: { path: { channelId: id } },
              body: { ...body, version },
            }),
          )
        : data(client.POST('/api/v1/channels', { body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey }),
    gcTime: 0, // its variables and its answer hold secrets
  });
}

export function useDeleteChannel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(client.DELETE('/api/v1/channels/{channelId}', { params: { path: { channelId: id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}

/** Sends a message that says it is a test; what becomes of it stands among the deliveries. */
export function useTestChannel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      data(client.POST('/api/v1/channels/{channelId}/test', { params: { path: { channelId: id } } })),
    onSettled: (_data, _error, id) => queryClient.invalidateQueries({ queryKey: ['deliveries', id] }),
  });
}
