// How well the deployment serves: what was promised, what was kept, and how fast the rest is used up.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, data } from './client';
import type { ServiceLevels } from './types';

export type SloWindow = ServiceLevels['window'];

export const sloWindows = ['1d', '7d', '28d'] as const satisfies SloWindow[];

export function serviceLevelsQuery(window: SloWindow) {
  return queryOptions({
    queryKey: ['service-levels', window],
    queryFn: ({ signal }) => data(client.GET('/api/v1/slo', { params: { query: { window } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
