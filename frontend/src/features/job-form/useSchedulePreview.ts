import { useQuery } from '@tanstack/react-query';
import { ApiError, messageOf } from '@/api/errors';
import { schedulePreviewQuery } from '@/api/schedules';
import type { SchedulePreview } from '@/api/types';
import { useDebounced } from '@/forms/useDebounced';

const TYPING_PAUSE_MS = 350;

export type PreviewState = {
  preview: SchedulePreview | null;
  isStale: boolean;
  /** What is wrong, by field. */
  problems: { cronExpression?: string; timezone?: string };
  /** The preview could not be had at all. */
  failure: string | null;
};

/** Asks the server what the schedule means: it alone knows. */
export function useSchedulePreview(cronExpression: string, timezone: string): PreviewState {
  const settled = useDebounced(`${cronExpression.trim()}\n${timezone.trim()}`, TYPING_PAUSE_MS);
  const [expression = '', zone = ''] = settled.split('\n');
  const { data, error, isPlaceholderData } = useQuery(schedulePreviewQuery(expression, zone));
  const isStale = isPlaceholderData || settled !== `${cronExpression.trim()}\n${timezone.trim()}`;
  const problems = error && !isStale ? problemsOf(error) : {};
  return {
    preview: error || expression === '' ? null : (data ?? null),
    isStale,
    problems,
    failure: error && Object.keys(problems).length === 0 && !isStale ? messageOf(error) : null,
  };
}

function problemsOf(error: Error): PreviewState['problems'] {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    error.fieldProblems
      .filter(({ field }) => field === 'cronExpression' || field === 'timezone')
      .map(({ field, message }) => [field, message]),
  );
}
