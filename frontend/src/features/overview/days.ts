// Today against yesterday, as far as today has come: pure functions of the API's hours.
import type { Trends } from '@/api/types';

type Point = Trends['points'][number];
export type Day = { total: number; success: number; failures: number };

/** The days are UTC's, as everywhere in the API's counts; of yesterday only the hours that today has had. */
export function comparedDays(points: Point[]): { today: Day; yesterday: Day } {
  const last = points.at(-1);
  if (!last) return { today: sumOf([]), yesterday: sumOf([]) };
  const yesterday = new Date(Date.parse(last.at) - 24 * 60 * 60_000).toISOString();
  const hours = (until: string) => points.filter(({ at }) => at.slice(0, 10) === until.slice(0, 10) && at <= until);
  return { today: sumOf(hours(last.at)), yesterday: sumOf(hours(yesterday)) };
}

function sumOf(points: Point[]): Day {
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0);
  return {
    total: sum(({ total }) => total),
    success: sum(({ success }) => success),
    failures: sum(({ failed, timeout, missed }) => failed + timeout + missed),
  };
}
