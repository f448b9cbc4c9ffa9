// Rules that watch how jobs go and change when they run, and what they have decided.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  ask,
  askData,
  type DecisionStatus,
  type DryRun,
  type PageOf,
  type TuningDecision,
  type TuningRule,
  type TuningRules,
} from './coming';
import { jobKeys } from './jobs';

export type DecisionFilters = { jobId?: string; status?: DecisionStatus };

const PAGE_SIZE = 30;
const DECISIONS = ['tuning', 'decisions'];

export const rulesQuery = queryOptions({
  queryKey: ['tuning', 'rules'],
  queryFn: ({ signal }) => askData<TuningRules>('GET', '/tuning/rules', { signal }),
});

export function decisionsQuery(filters: DecisionFilters) {
  return infiniteQueryOptions({
    queryKey: [...DECISIONS, filters],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<TuningDecision>>('GET', '/tuning/decisions', {
        query: { ...filters, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

/** Refused when the schedule was changed since, or somebody was faster: what stands now is asked for again. */
export function useDecide() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, what }: { id: string; what: 'apply' | 'revert' }) =>
      askData<TuningDecision>('POST', `/tuning/decisions/${encodeURIComponent(id)}/${what}`),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: jobKeys.all });
      return queryClient.invalidateQueries({ queryKey: DECISIONS });
    },
  });
}

export function useSaveRules() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; rules: TuningRule[] }) =>
      askData<TuningRules>('PUT', '/tuning/rules', { body }),
    onSuccess: (saved) => queryClient.setQueryData(rulesQuery.queryKey, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  });
}

/** What these rules would have done with what is on record. Nothing is changed by it. */
export function useDryRun() {
  return useMutation({
    mutationFn: (rules: TuningRule[]) => askData<DryRun>('POST', '/tuning/dry-run', { body: { rules } }),
  });
}
