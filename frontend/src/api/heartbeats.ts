// Heartbeats: what others do by themselves, and tell of by a ping. Silence is what is told of here.
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Heartbeat, type HeartbeatBody, type Ping } from './pending';

export type { Heartbeat, HeartbeatBody, HeartbeatStatus, Ping } from './pending';

const ASK_EVERY_MS = 30_000; // pings come without a live message
const KEY = ['heartbeats'];

export const heartbeatsQuery = infiniteQueryOptions({
  queryKey: [...KEY, 'list'],
  queryFn: ({ pageParam, signal }) =>
    call<Heartbeat[]>('GET', '/heartbeats', { query: { limit: 100, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ meta }) => meta.pagination?.nextCursor ?? undefined,
  refetchInterval: ASK_EVERY_MS,
});

export function pingsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: [...KEY, 'pings', id],
    queryFn: ({ pageParam, signal }) =>
      call<Ping[]>('GET', `/heartbeats/${id}/pings`, { query: { limit: 30, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ meta }) => meta.pagination?.nextCursor ?? undefined,
    refetchInterval: ASK_EVERY_MS,
  });
}

/** A new heartbeat, or with its id and version a known one as a whole. A new one tells its address, once. */
export function useSaveHeartbeat(known: { id: string; version: number } | null) {
  return useHeartbeatChange((body: HeartbeatBody) =>
    known
      ? call<Heartbeat>('PUT', `/heartbeats/${known.id}`, { body: { ...body, version: known.version } })
      : call<Heartbeat>('POST', '/heartbeats', { body }),
  );
}

/** Another address for its pings: the one from before counts for nothing from then on. */
export function useRegenerateHeartbeat() {
  return useHeartbeatChange((id: string) => call<Heartbeat>('POST', `/heartbeats/${id}/regenerate`));
}

export function useDeleteHeartbeat() {
  return useHeartbeatChange((id: string) => call<Heartbeat>('DELETE', `/heartbeats/${id}`));
}

function useHeartbeatChange<Variables>(change: (variables: Variables) => Promise<{ data: Heartbeat } | null>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (variables: Variables) => (await change(variables))?.data as Heartbeat,
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
    gcTime: 0, // the answer may hold an address that is shown once
  });
}
