// What the analysis of the audit trail found, and the report over a period.
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { client, data, envelope } from './client';
import type { Finding } from './types';

export type FindingFilters = { status?: Finding['status']; severity?: Finding['severity'] };

const PAGE_SIZE = 25;
const FINDINGS = ['findings'];

export function findingsQuery(filters: FindingFilters) {
  return infiniteQueryOptions({
    queryKey: [...FINDINGS, filters],
    queryFn: ({ pageParam, signal }) =>
      envelope(
        client.GET('/api/v1/security/findings', {
          params: { query: { ...filters, limit: PAGE_SIZE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
  });
}

export function useAcknowledge(findingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: string | null) =>
      data(
        client.POST('/api/v1/security/findings/{findingId}/acknowledge', {
          params: { path: { findingId } },
          body: { note },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: FINDINGS }),
  });
}

export type Period = { from: string; to: string };

export function complianceQuery(period: Period) {
  return queryOptions({
    queryKey: ['compliance', period],
    queryFn: ({ signal }) => data(client.GET('/api/v1/reports/compliance', { params: { query: period }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000, // it reads the whole period
  });
}
