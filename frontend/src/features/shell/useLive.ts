import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchLiveTicket } from '@/api/account';
import { connectLive, type LiveState } from '@/api/live';
import { liveCache } from '@/api/liveCache';

const POLL_EVERY_MS = 20_000;

/** Keeps the console's data live for as long as the shell stands; asks now and then while the connection is lost. */
export function useLive(): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(
    () =>
      connectLive({
        fetchTicket: fetchLiveTicket,
        onEvent: liveCache(queryClient),
        onReconnected: () => void queryClient.invalidateQueries(),
        onState: setState,
      }),
    [queryClient],
  );

  useEffect(() => {
    if (state !== 'lost') return;
    const timer = setInterval(() => void queryClient.invalidateQueries(), POLL_EVERY_MS);
    return () => clearInterval(timer);
  }, [queryClient, state]);

  return state;
}
