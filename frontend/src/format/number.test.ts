import { expect, it } from 'vitest';
import { count, percentage, plural } from './number';

it('never rounds a share up to a perfect 100 %', () => {
  expect(percentage(0.99999)).toBe('99.9 %');
  expect(percentage(1)).toBe('100 %');
  expect(percentage(null)).toBe('–');
});

it('groups digits and bends words', () => {
  expect(count(12_480)).toBe('12,480');
  expect(plural(1, 'run')).toBe('1 run');
  expect(plural(0, 'run')).toBe('0 runs');
});
