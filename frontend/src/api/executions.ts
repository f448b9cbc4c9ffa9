// Executions: the newest first, of one job or of all.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, envelope } from './client';
import type { Execution, ExecutionStatus } from './types';

export type ExecutionFilters = { jobId?: string; status?: ExecutionStatus };

const PAGE_SIZE = 25;

export const executionKeys = {
  all: ['executions'] as const,
  lists: ['executions', 'list'] as const,
  list: (filters: ExecutionFilters) => ['executions', 'list', filters] as const,
  one: (id: string) => ['executions', 'one', id] as const,
};

export function executionsQuery(filters: ExecutionFilters) {
  return infiniteQueryOptions({
    queryKey: executionKeys.list(filters),
    queryFn: ({ pageParam, signal }) => executionsPage(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

export function executionQuery(id: string) {
  return queryOptions({
    queryKey: executionKeys.one(id),
    queryFn: ({ signal }) =>
      data(client.GET('/api/v1/executions/{executionId}', { params: { path: { executionId: id } }, signal })),
  });
}

/** Ends one that waits or runs. Refused when it ended meanwhile: what it came to is then asked for. */
export function useCancelExecution(id: string) {
  const queryClient = useQueryClient();
  const remember = useRememberExecution();
  return useMutation({
    mutationFn: () =>
      data(client.POST('/api/v1/executions/{executionId}/cancel', { params: { path: { executionId: id } } })),
    onSuccess: remember,
    onError: () => void queryClient.invalidateQueries({ queryKey: executionKeys.one(id) }),
  });
}

/** Answers with the new execution, which waits for its turn. */
export function useRunAgain(id: string) {
  const remember = useRememberExecution();
  return useMutation({
    mutationFn: () =>
      data(client.POST('/api/v1/executions/{executionId}/retry', { params: { path: { executionId: id } } })),
    onSuccess: remember,
  });
}

function useRememberExecution() {
  const queryClient = useQueryClient();
  return (execution: Execution) => {
    queryClient.setQueryData(executionQuery(execution.id).queryKey, (known) => ({
      ...(known ?? { traceback: null, log: [] }), // what a function wrote is told by the run's own address alone
      ...execution,
    }));
    void queryClient.invalidateQueries({ queryKey: executionKeys.lists });
  };
}

function executionsPage({ jobId, status }: ExecutionFilters, cursor: string | undefined, signal: AbortSignal) {
  const query = { limit: PAGE_SIZE, status, cursor };
  return jobId
    ? envelope(client.GET('/api/v1/jobs/{jobId}/executions', { params: { path: { jobId }, query }, signal }))
    : envelope(client.GET('/api/v1/executions', { params: { query }, signal }));
}
