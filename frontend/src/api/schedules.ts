// What a schedule means, before a job has it.
import { queryOptions } from '@tanstack/react-query';
import { client, data } from './client';
import type { PreviewRequest } from './types';

/** A schedule with everything that has a say in when it runs. */
export type ScheduleQuestion = Omit<PreviewRequest, 'count' | 'from'>;

const RUNS_SHOWN = 10;

export function schedulePreviewQuery(question: ScheduleQuestion) {
  return queryOptions({
    queryKey: ['schedule-preview', question],
    queryFn: ({ signal }) =>
      data(client.POST('/api/v1/schedules/preview', { body: { ...question, count: RUNS_SHOWN }, signal })),
    enabled: question.cronExpression !== '',
    staleTime: 10_000,
  });
}
