import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, messageOf } from '@/api/errors';
import { type ScheduleQuestion, schedulePreviewQuery } from '@/api/schedules';
import type { SchedulePreview } from '@/api/types';
import { useDebounced } from '@/forms/useDebounced';

const TYPING_PAUSE_MS = 350;

export type PreviewState = {
  /** The newest answer; it stays while the next one is awaited, and while there is none. */
  preview: SchedulePreview | null;
  /** The answer to what stands in the form now is on its way. */
  isWaiting: boolean;
  /** What stands in the form now was refused or not answered: the preview is of something earlier. */
  isOld: boolean;
  /** What is wrong, by the API's field names. */
  problems: Partial<Record<string, string>>;
  /** The preview could not be had at all. */
  failure: string | null;
};

/** Asks the server what the schedule means: it alone knows. */
export function useSchedulePreview(asked: ScheduleQuestion): PreviewState {
  const question = { ...asked, cronExpression: asked.cronExpression.trim(), timezone: asked.timezone?.trim() };
  const current = JSON.stringify(question);
  const settled = useDebounced(current, TYPING_PAUSE_MS);
  const { data, error, isPending } = useQuery(schedulePreviewQuery(JSON.parse(settled) as ScheduleQuestion));
  const preview = useLatest(data, question.cronExpression === '');
  const isWaiting = question.cronExpression !== '' && (settled !== current || isPending);
  const refusal = isWaiting ? null : error;
  const problems = refusal ? problemsOf(refusal) : {};
  return {
    preview,
    isWaiting,
    isOld: refusal !== null && preview !== null,
    problems,
    failure: refusal && Object.keys(problems).length === 0 ? messageOf(refusal) : null,
  };
}

/** What was had last, until it is forgotten. */
function useLatest<Data>(data: Data | undefined, isForgotten: boolean): Data | null {
  const [latest, setLatest] = useState<Data | null>(null);
  const next = isForgotten ? null : (data ?? latest);
  if (next !== latest) setLatest(next);
  return next;
}

function problemsOf(error: Error): PreviewState['problems'] {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(error.fieldProblems.map(({ field, message }) => [field, message]));
}
