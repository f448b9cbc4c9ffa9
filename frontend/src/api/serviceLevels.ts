// How well the deployment serves: what was promised, what was kept, and how fast the rest is used up.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type ServiceLevels, type SloWindow } from './pending';

export type { ServiceLevels, ServiceObjective, SloWindow } from './pending';

export const sloWindows = ['1d', '7d', '28d'] as const satisfies SloWindow[];

export function serviceLevelsQuery(window: SloWindow) {
  return queryOptions({
    queryKey: ['service-levels', window],
    queryFn: async ({ signal }) => (await call<ServiceLevels>('GET', '/slo', { query: { window }, signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
