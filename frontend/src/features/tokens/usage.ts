// A token's use over some days, added up.
import type { TokenUsage } from '@/api/types';

type Days = TokenUsage['days'];
type RouteUse = Days[number]['routes'][number];

export function totalOf(days: Days): { requests: number; refused: number } {
  return days.reduce(
    (sum, { requests, refused }) => ({ requests: sum.requests + requests, refused: sum.refused + refused }),
    { requests: 0, refused: 0 },
  );
}

export function busiestRoutes(days: Days): RouteUse[] {
  const byRoute = new Map<string, RouteUse>();
  for (const use of days.flatMap(({ routes }) => routes)) {
    const key = `${use.method} ${use.route}`;
    const known = byRoute.get(key);
    byRoute.set(key, known ? { ...known, requests: known.requests + use.requests } : use);
  }
  return [...byRoute.values()].toSorted((one, other) => other.requests - one.requests);
}
