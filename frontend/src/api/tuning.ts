// Rules that watch how jobs go and change when they run, and what they have decided.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, envelope } from './client';
import { jobKeys } from './jobs';
import type { DecisionStatus, TuningRule } from './types';

export type DecisionFilters = { jobId?: string; status?: DecisionStatus };

const PAGE_SIZE = 30;
const DECISIONS = ['tuning', 'decisions'];

export const rulesQuery = queryOptions({
  queryKey: ['tuning', 'rules'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/tuning/rules', { signal })),
});

export function decisionsQuery(filters: DecisionFilters) {
  return infiniteQueryOptions({
    queryKey: [...DECISIONS, filters],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/tuning/decisions', {
          params: { query: { ...filters, limit: PAGE_SIZE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

/** Refused when the schedule was changed since, or somebody was faster: what stands now is asked for again. */
export function useDecide() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: jobKeys.all });
      return queryClient.invalidateQueries({ queryKey: DECISIONS });
    },
  });
}

export function useSaveRules() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; rules: TuningRule[] }) => data(client.PUT('/api/v1/tuning/rules', { body })),
    onSuccess: (saved) => queryClient.setQueryData(rulesQuery.queryKey, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  });
}

/** What these rules would have done with what is on record. Nothing is changed by it. */
export function useDryRun() {
  return useMutation({
    mutationFn: (rules: TuningRule[]) => data(client.POST('/api/v1/tuning/dry-run', { body: { rules } })),
  });
}

function decide({ id, what }: { id: string; what: 'apply' | 'revert' }) {
  const params = { path: { decisionId: id } };
  return data(
    what === 'apply'
      ? client.POST('/api/v1/tuning/decisions/{decisionId}/apply', { params })
      : client.POST('/api/v1/tuning/decisions/{decisionId}/revert', { params }),
  );
}
