import { expect, it } from 'vitest';
import { pausePresets } from './pauses';

it('offers an hour, the next morning and the next Monday, by the job’s clock', () => {
  const saturday = Date.parse('2026-11-21T11:59:12Z');

  expect(pausePresets(saturday, 'Europe/Berlin').map(({ until }) => until)).toEqual([
    '2026-11-21T13:00:00.000Z',
    '2026-11-22T07:00:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ]);
});

it('offers no Monday on a Sunday, when that is tomorrow', () => {
  const sunday = Date.parse('2026-11-22T12:00:00Z');

  expect(pausePresets(sunday, 'UTC').map(({ id }) => id)).toEqual(['hour', 'tomorrow']);
});

it('means the Monday after this one on a Monday', () => {
  const monday = Date.parse('2026-11-23T12:00:00Z');

  expect(pausePresets(monday, 'UTC').at(-1)?.until).toBe('2026-11-30T08:00:00.000Z');
});
