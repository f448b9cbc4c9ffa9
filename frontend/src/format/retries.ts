// How long a failed attempt waits for the next one, in words. What counts is the server's own computation; this is its table.
import { duration } from './time';

export type Retries = {
  retryCount: number;
  retryDelayMs: number;
  retryStrategy: 'exponential' | 'stepped' | 'fixed';
};

const LONGEST_DOUBLED_MS = 60_000;
const STEPS_MS = [60_000, 300_000, 900_000];

/** The wait before each further attempt, in milliseconds. */
export function retryDelays({ retryCount, retryDelayMs, retryStrategy }: Retries): number[] {
  return Array.from({ length: retryCount }, (_, retry) => {
    if (retryStrategy === 'fixed') return retryDelayMs;
    if (retryStrategy === 'stepped') return STEPS_MS[Math.min(retry, STEPS_MS.length - 1)] ?? 0;
    return Math.min(retryDelayMs * 2 ** retry, LONGEST_DOUBLED_MS);
  });
}

/** `after 1 s, 2 s, 4 s`; where the last one repeats: `after 1 min, 5 min, 3 × 15 min`. */
export function delaysInWords(retries: Retries): string {
  const spans: { ms: number; times: number }[] = [];
  for (const ms of retryDelays(retries)) {
    const last = spans.at(-1);
    if (last?.ms === ms) last.times += 1;
    else spans.push({ ms, times: 1 });
  }
  return `after ${spans.map(({ ms, times }) => (times > 1 ? `${times} × ${duration(ms)}` : duration(ms))).join(', ')}`;
}
