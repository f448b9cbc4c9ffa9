import { expect, it } from 'vitest';
import { someTrends } from '@/test/examples';
import { comparedDays } from './days';

it('compares today with yesterday until the same hour', () => {
  const { points } = someTrends('2026-11-21T02:00:00.000Z', { success: 3, failed: 1 });

  const { today, yesterday } = comparedDays(points);

  expect(today).toEqual({ total: 12, success: 9, failures: 3 }); // 00, 01 and 02 o'clock
  expect(yesterday).toEqual({ total: 12, success: 9, failures: 3 });
});

it('knows nothing of no hours', () => {
  expect(comparedDays([]).today.total).toBe(0);
});
