import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchLiveTicket } from '@/api/account';
import { connectLive, type LiveState } from '@/api/live';
import { liveCache } from '@/api/liveCache';

/** Keeps the console's data live for as long as the shell stands. */
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

  return state;
}
