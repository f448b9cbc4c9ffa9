import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from './errors';
import { patiently } from './patience';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const tooMany = new ApiError(429, 'Too many requests.', { retryAfterSeconds: 20 });

it('comes back when the API asks for it', async () => {
  const call = vi.fn().mockRejectedValueOnce(tooMany).mockResolvedValueOnce('done');
  const answer = patiently(call);

  await vi.advanceTimersByTimeAsync(19_000);
  expect(call).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await answer).toBe('done');
});

it('takes another refusal for what it is', async () => {
  const call = vi.fn().mockRejectedValue(new ApiError(403, 'Not yours.'));

  await expect(patiently(call)).rejects.toThrow('Not yours.');
  expect(call).toHaveBeenCalledTimes(1);
});

it('does not wait for somebody who has stopped it', async () => {
  const stop = new AbortController();
  const answer = patiently(vi.fn().mockRejectedValue(tooMany), stop.signal);
  stop.abort();

  await expect(answer).rejects.toThrow('Too many requests.');
});
