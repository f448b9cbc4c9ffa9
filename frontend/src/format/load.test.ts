import { describe, expect, it } from 'vitest';
import { hourRows, legendOf, levelOf, minuteRows, scaleOf } from './load';

const counts = (length: number, some: Record<number, number> = {}) =>
  Array.from({ length }, (_, index) => some[index] ?? 0);

describe('rows', () => {
  it('stand in line by the minute of the hour, whenever the counts begin', () => {
    const rows = minuteRows({ start: '2026-11-21T03:58:00.000Z', counts: counts(1440, { 2: 7 }) }, 'UTC');

    expect(rows).toHaveLength(25);
    expect(rows[0]?.at).toBe(Date.parse('2026-11-21T03:00:00Z'));
    expect(rows[0]?.cells.slice(0, 58)).toEqual(new Array(58).fill(null));
    expect(rows[1]?.cells[0]).toEqual({ at: Date.parse('2026-11-21T04:00:00Z'), count: 7 });
  });

  it('follow a clock that is half an hour off', () => {
    const [first] = minuteRows({ start: '2026-11-21T03:00:00.000Z', counts: counts(1440, { 0: 1 }) }, 'Asia/Kolkata');

    expect(first?.cells[30]).toMatchObject({ count: 1 });
  });

  it('have a day each for the hours, by the viewer’s clock', () => {
    const rows = hourRows({ start: '2026-11-21T03:00:00.000Z', counts: counts(168, { 21: 4 }) }, 'Europe/Berlin');

    expect(rows).toHaveLength(8);
    expect(rows[1]?.cells[1]).toEqual({ at: Date.parse('2026-11-22T00:00:00Z'), count: 4 });
  });

  it('lose no run to an hour that comes twice or not at all', () => {
    const autumn = hourRows({ start: '2026-10-24T22:00:00.000Z', counts: counts(168).fill(1) }, 'Europe/Berlin');
    const spring = hourRows({ start: '2027-03-27T23:00:00.000Z', counts: counts(168).fill(1) }, 'Europe/Berlin');

    const sum = (rows: typeof autumn) =>
      rows.flatMap(({ cells }) => cells).reduce((total, cell) => total + (cell?.count ?? 0), 0);
    expect(sum(autumn)).toBe(168);
    expect(autumn[0]?.cells[2]).toMatchObject({ count: 2 });
    expect(sum(spring)).toBe(168);
    expect(spring[0]?.cells[2]).toBeNull();
  });
});

describe('the scale', () => {
  it('has a level per count while there are few', () => {
    expect(legendOf(scaleOf([0, 1, 3]))).toEqual([
      { level: 3, words: '1' },
      { level: 4, words: '2' },
      { level: 5, words: '3' },
    ]);
  });

  it('has growing steps up to the busiest', () => {
    expect(legendOf(scaleOf([0, 1, 200])).map(({ words }) => words)).toEqual(['1–3', '4–8', '9–24', '25–69', '70–200']);
  });

  it('gives every count a level, the busiest the strongest', () => {
    const scale = scaleOf([40]);

    expect(levelOf(0, scale)).toBe(0);
    expect(levelOf(1, scale)).toBe(1);
    expect(levelOf(40, scale)).toBe(5);
  });

  it('never goes down, whatever the busiest count', () => {
    for (let most = 1; most < 300; most += 1) {
      const scale = scaleOf([most]);
      expect(scale).toEqual([...new Set(scale)].sort((a, b) => a - b));
      expect(scale.at(-1)).toBe(most);
    }
  });

  it('is empty when nothing falls due', () => {
    expect(scaleOf(counts(5))).toEqual([]);
  });
});
