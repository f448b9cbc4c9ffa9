import { expect, it } from 'vitest';
import { delaysInWords, type Retries } from './retries';

const words = (changes: Partial<Retries>) =>
  delaysInWords({ retryCount: 3, retryDelayMs: 1_000, retryStrategy: 'exponential', ...changes });

it('doubles the delay with each retry, up to a minute', () => {
  expect(words({})).toBe('after 1 s, 2 s, 4 s');
  expect(words({ retryCount: 5, retryDelayMs: 20_000 })).toBe('after 20 s, 40 s, 3 × 1 min');
});

it('goes up by steps to a quarter of an hour', () => {
  expect(words({ retryCount: 5, retryStrategy: 'stepped' })).toBe('after 1 min, 5 min, 3 × 15 min');
});

it('keeps a fixed delay', () => {
  expect(words({ retryCount: 10, retryDelayMs: 5_000, retryStrategy: 'fixed' })).toBe('after 10 × 5 s');
});
