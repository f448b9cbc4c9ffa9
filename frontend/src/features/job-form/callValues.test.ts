import { expect, it } from 'vitest';
import { authOf, authValuesOf, expectField, expectOf, expectValuesOf } from './callValues';

it('sends the fields of the chosen kind of proof only', () => {
  const values = { ...authValuesOf({ type: 'basic', username: 'adam', password: '•••' }), token: 'typed before' };

  expect(authOf(values)).toEqual({ type: 'basic', username: 'adam', password: '•••' });
  expect(authOf({ ...values, type: 'bearer' })).toEqual({ type: 'bearer', token: 'typed before' });
  expect(authOf({ ...values, type: 'none' })).toEqual({ type: 'none' });
});

it.each([['ok'], [5], [true], [null], ['5'], [{ a: [1] }]])('keeps what JSON must equal: %j', (equals) => {
  const written = { status: ['2xx'], bodyContains: null, bodyExcludes: null, maxDurationMs: null };
  const known = { ...written, jsonPath: [{ path: '$.state', equals }] };

  expect(expectOf(expectValuesOf(known))).toEqual(known);
});

it('leaves out checks without a path, and finds the others’ problems in their rows', () => {
  const jsonPath = [
    { path: ' ', equals: '1' },
    { path: '$.a', equals: '2' },
    { path: '', equals: '' },
    { path: 'b', equals: '3' },
  ];
  const values = { ...expectValuesOf(undefined), jsonPath };

  expect(expectOf(values).jsonPath).toEqual([
    { path: '$.a', equals: 2 },
    { path: 'b', equals: 3 },
  ]);
  expect(expectField(['jsonPath', '1', 'path'], values)).toBe('expect.jsonPath.3.path');
  expect(expectField(['status', '0'], values)).toBe('expect.status');
});
