import { expect, it } from 'vitest';
import { beginOf } from './ledgerRanges';

const NOW = Date.parse('2026-11-20T23:30:00Z'); // half past midnight in Berlin already

it('begins with a midnight of the job’s own clock', () => {
  expect(beginOf('today', NOW, 'Europe/Berlin')).toBe('2026-11-20T23:00:00.000Z');
  expect(beginOf('today', NOW, 'UTC')).toBe('2026-11-20T00:00:00.000Z');
  expect(beginOf('week', NOW, 'UTC')).toBe('2026-11-14T00:00:00.000Z');
});

it('asks for no more than 31 days, an hour given back by the clocks or not', () => {
  const lateAfterOverlap = Date.parse('2026-11-20T22:30:00Z'); // 23:30 in Berlin, where clocks went back on 25 October

  expect(beginOf('month', lateAfterOverlap, 'Europe/Berlin')).toBe('2026-10-20T22:30:00.000Z');
});
