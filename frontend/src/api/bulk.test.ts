import { expect, it } from 'vitest';
import { aJob } from '@/test/examples';
import { undoOf } from './bulk';
import type { BulkOutcome } from './types';

const went = (id: string, ok = true): BulkOutcome => ({ id, ok, executionId: null, error: null });
const on = aJob({ id: 'job_1', isActive: true, categoryId: 'cat_1', tags: ['A'] });
const off = aJob({ id: 'job_2', isActive: false, categoryId: null, tags: [] });

it('enables again only what was enabled before', () => {
  const back = undoOf({ action: 'disable' }, [on, off], [went('job_1'), went('job_2')]);

  expect(back).toEqual([{ change: { action: 'enable' }, ids: ['job_1'] }]);
});

it('leaves alone what was not changed', () => {
  expect(undoOf({ action: 'disable' }, [on], [went('job_1', false)])).toEqual([]);
});

it('fetches deleted jobs back, and enables those that ran', () => {
  const back = undoOf({ action: 'delete' }, [on, off], [went('job_1'), went('job_2')]);

  expect(back).toEqual([{ restore: ['job_1', 'job_2'] }, { change: { action: 'enable' }, ids: ['job_1'] }]);
});

it('puts each job back into the category that it came from', () => {
  const back = undoOf({ action: 'setCategory', categoryId: 'cat_9' }, [on, off], [went('job_1'), went('job_2')]);

  expect(back).toEqual([
    { change: { action: 'setCategory', categoryId: 'cat_1' }, ids: ['job_1'] },
    { change: { action: 'setCategory', categoryId: null }, ids: ['job_2'] },
  ]);
});

it('takes a tag away only where it was not before, whatever its case', () => {
  const back = undoOf({ action: 'addTags', tags: ['a', 'b'] }, [on, off], [went('job_1'), went('job_2')]);

  expect(back).toEqual([
    { change: { action: 'removeTags', tags: ['a'] }, ids: ['job_2'] },
    { change: { action: 'removeTags', tags: ['b'] }, ids: ['job_1', 'job_2'] },
  ]);
});

it('knows no way back from a run', () => {
  expect(undoOf({ action: 'execute' }, [on], [went('job_1')])).toEqual([]);
});
