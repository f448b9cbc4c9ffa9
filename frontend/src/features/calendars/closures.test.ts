import { describe, expect, it } from 'vitest';
import { aheadOf, closureOf, EMPTY_ROW, pastedRows, rowOf, spanWords, withTimes } from './closures';

const closure = (from: string, more = {}) => ({ from, to: from, yearly: false, label: '', ...more });

describe('pasted lines', () => {
  it.each([
    ['2026-12-24', { from: '2026-12-24' }],
    ['2026-12-24 Christmas Eve', { from: '2026-12-24', label: 'Christmas Eve' }],
    ['2026-12-24, Christmas Eve', { from: '2026-12-24', label: 'Christmas Eve' }],
    ['24.12.2026 Christmas Eve', { from: '2026-12-24', label: 'Christmas Eve' }],
    ['1.1.2027', { from: '2027-01-01' }],
    ['2026-12-24 to 2026-12-26 Christmas', { from: '2026-12-24', to: '2026-12-26', label: 'Christmas' }],
    ['2026-12-24..2026-12-26', { from: '2026-12-24', to: '2026-12-26' }],
    ['2026-12-24 – 2026-12-26', { from: '2026-12-24', to: '2026-12-26' }],
    ['2026-12-24/2026-12-26', { from: '2026-12-24', to: '2026-12-26' }],
    ['2026-12-24\t2026-12-26\tChristmas', { from: '2026-12-24', to: '2026-12-26', label: 'Christmas' }],
    ['2026-12-24 - 2026-12-24', { from: '2026-12-24' }],
    ['2026-10-03 yearly German Unity Day', { from: '2026-10-03', yearly: true, label: 'German Unity Day' }],
    ['2026-05-01 May Day, every year', { from: '2026-05-01', yearly: true, label: 'May Day' }],
    ['2026-12-31 End-of-year stock-taking', { from: '2026-12-31', label: 'End-of-year stock-taking' }],
  ])('%s is read', (line, row) => {
    expect(pastedRows(line)).toEqual({ rows: [{ ...EMPTY_ROW, ...row }], unread: [] });
  });

  it('are told apart from what cannot be read, and empty ones do not count', () => {
    const text = '2026-12-24\n\n  \r\nChristmas\n2026-02-30\n12/24/2026\n2026-12-26 to 2026-12-24\n2027-01-01';

    const { rows, unread } = pastedRows(text);

    expect(rows.map(({ from }) => from)).toEqual(['2026-12-24', '2027-01-01']);
    expect(unread).toEqual(['Christmas', '2026-02-30', '12/24/2026', '2026-12-26 to 2026-12-24']);
  });
});

describe('a row of the form', () => {
  it('comes from a closure and becomes the same again', () => {
    const span = { from: '2026-12-24', to: '2026-12-26', yearly: true, label: 'Christmas' };

    expect(closureOf(rowOf(span))).toEqual(span);
  });

  it('leaves the last day out where it is the first', () => {
    expect(rowOf(closure('2026-12-24'))).toMatchObject({ to: '' });
    expect(closureOf({ ...EMPTY_ROW, from: '2026-12-24' })).toMatchObject({ to: null });
  });

  it('keeps its span when times are wanted, and is not yearly any more', () => {
    const days = { ...EMPTY_ROW, from: '2026-12-24', to: '2026-12-31', yearly: true };

    expect(withTimes(days, true)).toMatchObject({ from: '2026-12-24T00:00', to: '2027-01-01T00:00', yearly: false });
    expect(withTimes({ ...EMPTY_ROW }, true)).toMatchObject({ from: '', to: '' });
    expect(
      withTimes({ ...EMPTY_ROW, hasTimes: true, from: '2026-12-24T22:00', to: '2026-12-24T23:00' }, false),
    ).toEqual({
      ...EMPTY_ROW,
      from: '2026-12-24',
    });
  });
});

it('puts spans into words', () => {
  expect(spanWords(closure('2026-12-24'))).toBe('Thu 24 Dec 2026');
  expect(spanWords(closure('2026-12-24', { to: '2026-12-26', yearly: true }))).toBe('24 Dec – 26 Dec, every year');
  expect(spanWords(closure('2026-12-24T22:00', { to: '2026-12-25T06:00' }))).toBe(
    'Thu 24 Dec 2026 22:00 – Fri 25 Dec 2026 06:00',
  );
});

it('knows what lies ahead, the next first', () => {
  const past = closure('2026-01-06');
  const running = closure('2026-11-20', { to: '2026-11-22' });
  const everyMay = closure('2020-05-01', { yearly: true });
  const christmas = closure('2020-12-24', { yearly: true });
  const newYear = closure('2027-01-01');

  expect(aheadOf([everyMay, newYear, past, christmas, running], '2026-11-21')).toEqual([
    running,
    christmas,
    newYear,
    everyMay,
  ]);
});
