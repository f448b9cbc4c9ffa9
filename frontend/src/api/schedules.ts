// What a schedule means, before a job has it.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, data } from './client';

const RUNS_SHOWN = 5;

export function schedulePreviewQuery(cronExpression: string, timezone: string) {
  return queryOptions({
    queryKey: ['schedule-preview', cronExpression, timezone],
    queryFn: ({ signal }) =>
      data(client.POST('/api/v1/schedules/preview', { body: { cronExpression, timezone, count: RUNS_SHOWN }, signal })),
    enabled: cronExpression.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
