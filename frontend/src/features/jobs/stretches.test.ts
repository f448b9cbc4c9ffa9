import { expect, it } from 'vitest';
import { beginning, pageOf, rowAt, rowCount, UNREAD_ROWS, withPage } from './stretches';

const rows = (begin: number, count: number) => Array.from({ length: count }, (_, index) => begin + index);
const TWO = withPage(beginning<number>(), 0, rows(0, 100), 'b');
const THREE = withPage(withPage(TWO, 1, rows(100, 100), 'c'), 2, rows(200, 40), null);

it('has room for a page that was not read yet, until there is none', () => {
  expect(rowCount(TWO)).toBe(100 + UNREAD_ROWS);
  expect(rowAt(TWO, 100)).toBeUndefined();
  expect(rowCount(THREE)).toBe(240);
});

it('finds a row, and the page that it is in', () => {
  expect([0, 99, 100, 239].map((place) => rowAt(THREE, place))).toEqual([0, 99, 100, 239]);
  expect([0, 99, 100, 239, 900].map((row) => pageOf(THREE, row))).toEqual([0, 0, 1, 2, 2]);
});

it('is the same list when a page is read again and nothing has changed', () => {
  expect(withPage(THREE, 1, THREE[1]?.rows ?? [], 'c')).toBe(THREE);
});

it('lets the next page begin where this one now ends, and shows its old rows until it is read', () => {
  const moved = withPage(THREE, 0, [-1, ...rows(0, 99)], 'b2');

  expect(moved.map(({ cursor }) => cursor)).toEqual([undefined, 'b2', 'c']);
  expect(rowAt(moved, 100)).toBe(100);
});

it('ends where the server says that it ends', () => {
  expect(rowCount(withPage(THREE, 1, rows(100, 20), null))).toBe(120);
});

it('goes on over an empty page, which is not the end of the list', () => {
  const sparse = withPage(beginning<number>(), 0, [], 'b');

  expect(pageOf(sparse, 0)).toBe(1);
});
