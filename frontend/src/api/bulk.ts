// One change for many jobs, in parts that the API takes, and the way back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { categoriesQuery } from './categories';
import { client, data } from './client';
import { errorOf } from './errors';
import { jobKeys } from './jobs';
import { patiently } from './patience';
import { upcomingQuery } from './statistics';
import type { BulkOutcome, BulkRequest, Job } from './types';

export type BulkChange = Omit<BulkRequest, 'ids'>;
/** A change for some jobs, or jobs to fetch back from among the deleted ones. */
export type BulkStep = { change: BulkChange; ids: string[] } | { restore: string[] };

const FEWEST_AT_ONCE = 25; // few enough to see it go on, many enough not to wait for each
const MOST_AT_ONCE = 100; // what the API takes; for so many jobs that progress shows nevertheless

/** What to do, and how to stop before the next part. */
type Work = { steps: BulkStep[]; signal: AbortSignal };

/**
 * Takes the steps one after the other. `onProgress` hears how many jobs are done. A part that is not answered, or is
 * refused as a whole, counts as refused for each of its jobs: what went before stays told. It waits when the API asks to.
 */
export function useBulk(onProgress: (done: number) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ steps, signal }: Work) => {
      const outcomes: BulkOutcome[] = [];
      for (const part of steps.flatMap(parts)) {
        if (signal.aborted) break;
        outcomes.push(...(await taken(part, signal)));
        onProgress(outcomes.length);
      }
      return outcomes;
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: jobKeys.all });
      void queryClient.invalidateQueries({ queryKey: categoriesQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: upcomingQuery.queryKey });
    },
  });
}

/** What takes a change back for the jobs that it reached, as they were before; empty where nothing does. */
export function undoOf(change: BulkChange, before: Job[], outcomes: BulkOutcome[]): BulkStep[] {
  const reached = new Set(outcomes.filter(({ ok }) => ok).map(({ id }) => id));
  const jobs = before.filter(({ id }) => reached.has(id));
  return stepsBack(change, jobs).filter((step) => ('ids' in step ? step.ids : step.restore).length > 0);
}

function stepsBack(change: BulkChange, jobs: Job[]): BulkStep[] {
  const ids = (which: (job: Job) => boolean) => jobs.filter(which).map(({ id }) => id);
  const active = ids(({ isActive }) => isActive);
  switch (change.action) {
    case 'enable':
      return [{ change: { action: 'disable' }, ids: ids(({ isActive }) => !isActive) }];
    case 'disable':
      return [{ change: { action: 'enable' }, ids: active }];
    case 'delete': // a restored job comes back disabled
      return [{ restore: ids(() => true) }, { change: { action: 'enable' }, ids: active }];
    case 'setCategory':
      return [...new Set(jobs.map(({ categoryId }) => categoryId))].map((categoryId) => ({
        change: { action: 'setCategory', categoryId },
        ids: ids((job) => job.categoryId === categoryId && categoryId !== change.categoryId),
      }));
    case 'addTags':
      return (change.tags ?? []).map((tag) => ({
        change: { action: 'removeTags', tags: [tag] },
        ids: ids((job) => !hasTag(job, tag)),
      }));
    case 'removeTags':
      return (change.tags ?? []).map((tag) => ({
        change: { action: 'addTags', tags: [tag] },
        ids: ids((job) => hasTag(job, tag)),
      }));
    default:
      return []; // a run that has begun is nothing that a click takes back
  }
}

function hasTag({ tags }: Job, tag: string): boolean {
  return tags.some((known) => known.toLowerCase() === tag.toLowerCase());
}

export function countOf(steps: BulkStep[]): number {
  return steps.reduce((sum, step) => sum + ('ids' in step ? step.ids : step.restore).length, 0);
}

function parts(step: BulkStep): BulkStep[] {
  const all = 'ids' in step ? step.ids : step.restore;
  const size = 'restore' in step || all.length <= MOST_AT_ONCE ? FEWEST_AT_ONCE : MOST_AT_ONCE;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
    const some = all.slice(index * size, (index + 1) * size);
    return 'ids' in step ? { ...step, ids: some } : { restore: some };
  });
}

async function taken(step: BulkStep, signal: AbortSignal): Promise<BulkOutcome[]> {
  if ('restore' in step) return Promise.all(step.restore.map((id) => restored(id, signal)));
  const body = { ...step.change, ids: step.ids };
  try {
    return (await patiently(() => data(client.POST('/api/v1/jobs/bulk', { body })), signal)).outcomes;
  } catch (error) {
    return step.ids.map((id) => refusal(id, error));
  }
}

function restored(id: string, signal: AbortSignal): Promise<BulkOutcome> {
  const params = { path: { jobId: id } };
  const call = () => data(client.POST('/api/v1/jobs/{jobId}/restore', { params, body: {} }));
  return patiently(call, signal).then(
    () => ({ id, ok: true, executionId: null, error: null }),
    (error: unknown) => refusal(id, error),
  );
}

function refusal(id: string, thrown: unknown): BulkOutcome {
  const error = errorOf(thrown);
  const code = 'code' in error ? String(error.code) : 'UNKNOWN';
  return { id, ok: false, executionId: null, error: { code, message: error.message, details: [] } };
}
