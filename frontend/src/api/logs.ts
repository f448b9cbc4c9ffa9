// The log: what happened in executions, line by line, of one job or of all.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { client, envelope } from './client';
import type { LogLine } from './types';

export const logLevels = ['info', 'warning', 'error'] as const satisfies LogLine['level'][];
/** Runs, or what was done to jobs. */
export const logTopics = ['executions', 'jobs'] as const;
export type LogFilters = {
  jobId?: string;
  about?: (typeof logTopics)[number];
  level?: LogLine['level'];
  search?: string;
  /** Instants; the second one is not included. */
  from?: string;
  to?: string;
};

const PAGE_SIZE = 100;

/** The latest first. `refetchMs` asks again for as long as somebody follows; only the first page is kept fresh then. */
export function logQuery(filters: LogFilters, refetchMs: number | false = false) {
  return infiniteQueryOptions({
    queryKey: ['log', filters],
    queryFn: ({ pageParam, signal }) => logPage(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : refetchMs),
    staleTime: 5_000,
  });
}

function logPage({ jobId, ...filters }: LogFilters, cursor: string | undefined, signal: AbortSignal) {
  const query = { ...filters, limit: PAGE_SIZE, cursor };
  return jobId
    ? envelope(client.GET('/api/v1/jobs/{jobId}/logs', { params: { path: { jobId }, query }, signal }))
    : envelope(client.GET('/api/v1/logs', { params: { query }, signal }));
}

/** One line's own name: an execution tells of several things at one instant. */
export function lineKey({ executionId, at, event, message }: LogLine): string {
  return `${executionId} ${at} ${event} ${message}`;
}
