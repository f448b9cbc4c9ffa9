// Heartbeats: what others do by themselves, and tell of by a ping. Silence is what is told of here.
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import type { HeartbeatCreate } from './types';

const ASK_EVERY_MS = 30_000; // pings come without a live message
const KEY = ['heartbeats'];

export const heartbeatsQuery = infiniteQueryOptions({
  queryKey: [...KEY, 'list'],
  queryFn: ({ pageParam, signal }) =>
    envelope(client.GET('/api/v1/heartbeats', { params: { query: { limit: 100, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ meta }) => meta.pagination?.nextCursor ?? undefined,
  refetchInterval: ASK_EVERY_MS,
});

export function pingsQuery(heartbeatId: string) {
  return infiniteQueryOptions({
    queryKey: [...KEY, 'pings', heartbeatId],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/heartbeats/{heartbeatId}/pings', {
          params: { path: { heartbeatId }, query: { limit: 30, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ meta }) => meta.pagination?.nextCursor ?? undefined,
    refetchInterval: ASK_EVERY_MS,
  });
}

/** A new heartbeat, or with its id and version a known one as a whole. A new one tells its address, once. */
export function useSaveHeartbeat(known: { id: string; version: number } | null) {
  return useHeartbeatChange((body: HeartbeatCreate) =>
    known
      ? data(
          client.PUT('/api/v1/heartbeats/{heartbeatId}', {
            params: { path: { heartbeatId: known.id } },
            body: { ...body, version: known.version },
          }),
        )
      : data(client.POST('/api/v1/heartbeats', { body })),
  );
}

/** Another address for its pings: the one from before counts for nothing from then on. */
export function useRegenerateHeartbeat() {
  return useHeartbeatChange((heartbeatId: string) =>
    data(client.POST('/api/v1/heartbeats/{heartbeatId}/regenerate', { params: { path: { heartbeatId } } })),
  );
}

export function useDeleteHeartbeat() {
  return useHeartbeatChange((heartbeatId: string) =>
    done(client.DELETE('/api/v1/heartbeats/{heartbeatId}', { params: { path: { heartbeatId } } })),
  );
}

function useHeartbeatChange<Variables, Answer>(mutationFn: (variables: Variables) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
    gcTime: 0, // the answer may hold an address that is shown once
  });
}
