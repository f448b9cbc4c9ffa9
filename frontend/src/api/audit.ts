// The audit trail: what was done, by whom, and whether the record of it is whole.
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { client, data, envelope } from './client';
import type { AuditEntry } from './types';

export type AuditFilters = {
  actor?: string;
  action?: string;
  resource?: string;
  outcome?: AuditEntry['outcome'];
  from?: string;
  to?: string;
  search?: string;
};

const PAGE_SIZE = 50;

export function auditQuery(filters: AuditFilters) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/audit', { params: { query: { ...filters, limit: PAGE_SIZE, cursor: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

export function auditEntryQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: ({ signal }) => data(client.GET('/api/v1/audit/{entryId}', { params: { path: { entryId: id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY, // an entry never changes
  });
}

/** Recomputes the chain over a period; nothing of it is kept. */
export function useVerifyAudit() {
  return useMutation({
    mutationFn: (query: { from: string; to: string }) =>
      data(client.GET('/api/v1/audit/verify', { params: { query } })),
  });
}
