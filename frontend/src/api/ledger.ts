// What fell due against what the records say, and the runs that make up for what has none.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data } from './client';
import { executionKeys } from './executions';
import type { Job } from './types';

type Span = { from: string; to: string };

const MOST_COUNTED = 100;

export const ledgerKeys = { ofJob: (jobId: string) => ['ledger', jobId] as const };

/** `since` says where the span begins, seen from the moment of asking; it ends there. */
export function ledgerQuery(jobId: string, range: string, since: (now: number) => string) {
  return queryOptions({
    queryKey: [...ledgerKeys.ofJob(jobId), range],
    queryFn: ({ signal }) => {
      const now = Date.now();
      const query = { from: since(now), to: new Date(now).toISOString() };
      return data(client.GET('/api/v1/jobs/{jobId}/ledger', { params: { path: { jobId }, query }, signal }));
    },
    refetchInterval: 60_000,
  });
}

export function useBackfill(jobId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Span) =>
      data(client.POST('/api/v1/jobs/{jobId}/backfill', { params: { path: { jobId } }, body })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ledgerKeys.ofJob(jobId) });
      void queryClient.invalidateQueries({ queryKey: executionKeys.lists });
    },
  });
}

/** How many occurrences the job's schedule of today has in a span; past a hundred the server is not asked further. */
export function occurrencesQuery(job: Job, { from, to }: Span) {
  const { cronExpression, timezone, startAt, jitterSeconds, calendarIds, dstGap, dstOverlap } = job;
  return queryOptions({
    queryKey: ['occurrences', job.id, job.version, from, to],
    queryFn: async ({ signal }) => {
      const before = new Date(Date.parse(from) - 1).toISOString(); // the preview begins after its instant
      const question = { cronExpression, timezone, startAt, jitterSeconds, calendarIds, dstGap, dstOverlap };
      const { nextRuns } = await data(
        client.POST('/api/v1/schedules/preview', {
          body: { ...question, jobId: job.id, from: before, count: MOST_COUNTED },
          signal,
        }),
      );
      const end = Math.min(Date.parse(to), job.endAt ? Date.parse(job.endAt) : Number.POSITIVE_INFINITY);
      const within = nextRuns.filter(({ at }) => Date.parse(at) <= end).length;
      return { count: within, isAll: within < MOST_COUNTED };
    },
    staleTime: 60_000,
  });
}
