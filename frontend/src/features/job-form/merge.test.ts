import { expect, it } from 'vitest';
import { differences, firstChoice } from './merge';
import { newJobValues } from './values';

it('tells who changed what, and leaves out what came to the same', () => {
  const base = { ...newJobValues(), name: 'A', description: 'old', retryCount: 3, tags: 'x' };
  const mine = { ...base, name: 'Mine', retryCount: 5, tags: 'y' };
  const theirs = { ...base, name: 'Theirs', description: 'new', tags: 'y' };

  const found = differences(base, mine, theirs);

  expect(found).toEqual([
    { field: 'name', mine: 'Mine', theirs: 'Theirs', changedBy: 'both' },
    { field: 'description', mine: 'old', theirs: 'new', changedBy: 'them' },
    { field: 'retryCount', mine: '5', theirs: '3', changedBy: 'me' },
  ]);
  expect(found.map(firstChoice)).toEqual(['mine', 'theirs', 'mine']);
});

it('shows lists and nested fields as text', () => {
  const base = newJobValues();
  const theirs = { ...base, headers: [{ name: 'X', value: '1' }] };

  expect(differences(base, base, theirs)).toMatchObject([
    { field: 'headers', mine: 'nothing', theirs: expect.stringContaining('"name": "X"') },
  ]);
});
