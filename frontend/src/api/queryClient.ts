import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';

const MOST_RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: isWorthRetrying, retryDelay },
      mutations: { retry: false },
    },
  });
}

/** A refusal stays a refusal; silence, overload and faults of the server may pass. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  const passing = !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500;
  return passing && failures < MOST_RETRIES;
}

export function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof ApiError ? error.retryAfterSeconds : null;
  return asked ? asked * 1000 : 1000 * 2 ** failures;
}
