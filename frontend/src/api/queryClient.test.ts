import { expect, it } from 'vitest';
import { ApiError } from './errors';
import { isWorthRetrying, retryDelay } from './queryClient';

it('does not repeat what was refused', () => {
  expect(isWorthRetrying(0, new ApiError(404, 'gone'))).toBe(false);
  expect(isWorthRetrying(0, new ApiError(422, 'wrong'))).toBe(false);
});

it('repeats what may pass, but not for ever', () => {
  expect(isWorthRetrying(0, new ApiError(503, 'busy'))).toBe(true);
  expect(isWorthRetrying(1, new ApiError(0, 'no answer'))).toBe(true);
  expect(isWorthRetrying(2, new ApiError(503, 'busy'))).toBe(false);
});

it('waits as long as the API asks', () => {
  expect(retryDelay(0, new ApiError(429, 'slow down', { retryAfterSeconds: 17 }))).toBe(17_000);
  expect(retryDelay(1, new ApiError(503, 'busy'))).toBe(2_000);
});
