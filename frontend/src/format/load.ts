// The counts of what falls due, laid out by the viewer's clock: pure functions of the API's answer.
import { offsetAt } from './zonedTime';

/** One square: when it begins, and how many runs fall into it. */
export type Cell = { at: number; count: number };
/** A row from the full hour or day on; `null` where the counts have not begun yet or are over. */
export type Row = { at: number; cells: (Cell | null)[] };
type Counts = { start: string; counts: number[] };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LEVELS = 5;

/** A row per hour on the clock, a column per minute. */
export function minuteRows({ start, counts }: Counts, timeZone: string): Row[] {
  return rowsOf(start, counts, MINUTE, 60, timeZone);
}

/** A row per day on the clock, a column per hour. */
export function hourRows({ start, counts }: Counts, timeZone: string): Row[] {
  return rowsOf(start, counts, HOUR, 24, timeZone);
}

function rowsOf(start: string, counts: number[], unit: number, columns: number, timeZone: string): Row[] {
  const rows = new Map<number, Row>();
  counts.forEach((count, index) => {
    const at = Date.parse(start) + index * unit;
    const place = Math.floor((at + offsetOf(at, timeZone)) / unit);
    const number = Math.floor(place / columns);
    const column = place - number * columns;
    const row = rows.get(number) ?? { at: at - column * unit, cells: new Array<Cell | null>(columns).fill(null) };
    const before = row.cells[column]; // an hour that the clock shows twice is one square
    row.cells[column] = before ? { at: before.at, count: before.count + count } : { at, count };
    rows.set(number, row);
  });
  return [...rows.values()];
}

const known = new Map<string, number>();

/** Asked once per quarter of an hour, for no clock changes in between. */
function offsetOf(at: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(at / (HOUR / 4))}`;
  const offset = known.get(key) ?? offsetAt(at, timeZone);
  if (known.size > 5_000) known.clear();
  known.set(key, offset);
  return offset;
}

/** The highest count of each level from 1 on: even steps for small counts, growing ones for large. */
export function scaleOf(counts: number[]): number[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  if (most <= LEVELS) return Array.from({ length: most }, (_, index) => index + 1);
  const bounds = Array.from({ length: LEVELS }, (_, index) => Math.round(most ** ((index + 1) / LEVELS)));
  return [...new Set(bounds)];
}

/** 0 for none, then up to 5; on a short scale its end is the strongest colour still. */
export function levelOf(count: number, scale: number[]): number {
  if (count === 0) return 0;
  const step = scale.findIndex((bound) => count <= bound);
  return LEVELS - scale.length + 1 + (step === -1 ? scale.length - 1 : step);
}

/** `1`, `2–4`, …: what each level stands for. */
export function legendOf(scale: number[]): { level: number; words: string }[] {
  return scale.map((bound, index) => {
    const low = (scale[index - 1] ?? 0) + 1;
    return { level: levelOf(bound, scale), words: low >= bound ? String(bound) : `${low}–${bound}` };
  });
}

export function sumOf(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
