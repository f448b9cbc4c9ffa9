// Closures as the form holds them, as the API takes them, and as people paste them: pure functions.
import type { CalendarCreate, Closure } from '@/api/types';

/** A row of the form. Whole days reach from the first to the last one; with times, `to` is when it opens again. */
export type ClosureRow = { from: string; to: string; hasTimes: boolean; yearly: boolean; label: string };

type ClosureBody = NonNullable<CalendarCreate['closures']>[number];

const DAY = 24 * 60 * 60_000;

export const EMPTY_ROW: ClosureRow = { from: '', to: '', hasTimes: false, yearly: false, label: '' };

export function rowOf({ from, to, yearly, label }: Closure): ClosureRow {
  const hasTimes = from.includes('T');
  return { from, to: !hasTimes && to === from ? '' : to, hasTimes, yearly, label };
}

export function closureOf({ from, to, hasTimes, yearly, label }: ClosureRow): ClosureBody {
  return { from, to: to || null, yearly: yearly && !hasTimes, label: label.trim() };
}

/** The same span in the other way of writing: whole days, or times of which the last is not part of it. */
export function withTimes(row: ClosureRow, hasTimes: boolean): ClosureRow {
  const from = row.from.slice(0, 10);
  const to = row.to.slice(0, 10);
  if (!hasTimes) return { ...row, hasTimes, from, to: to === from ? '' : to };
  const end = from && nextDay(to || from);
  return { ...row, hasTimes, yearly: false, from: from && `${from}T00:00`, to: end && `${end}T00:00` };
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + DAY).toISOString().slice(0, 10);
}

export type Pasted = { rows: ClosureRow[]; unread: string[] };

const ISO = /\d{4}-\d{2}-\d{2}/;
const DOTTED = /\d{1,2}\.\d{1,2}\.\d{4}/;
const DATE = `${ISO.source}|${DOTTED.source}`;
const LINE = new RegExp(`^\\s*(${DATE})(?:\\s*(?:-|–|—|\\.\\.|/|to|until|,|;|\\t)\\s*(${DATE}))?[\\s,;:]*(.*)$`, 'i');
const YEARLY = /\b(yearly|every year|annually)\b[\s,;:]*/i;

/** A line each: a date, perhaps the last one of several, `yearly`, and a name. What cannot be read is said so. */
export function pastedRows(text: string): Pasted {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const rows: ClosureRow[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const row = pastedRow(line);
    if (row) rows.push(row);
    else unread.push(line);
  }
  return { rows, unread };
}

function pastedRow(line: string): ClosureRow | null {
  const [, first = '', last, rest = ''] = LINE.exec(line) ?? [];
  const from = isoDate(first);
  const to = last === undefined ? '' : isoDate(last);
  if (!from || to === null || (to && to < from)) return null;
  const label = rest.replace(YEARLY, '').replace(/^[\s,;:"“]+|[\s,;:"”]+$/g, '');
  return { ...EMPTY_ROW, from, to: to === from ? '' : to, yearly: YEARLY.test(rest), label };
}

/** `24.12.2026` too: with dots nobody means the month first. */
function isoDate(text: string): string | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}` : text;
  const at = Date.parse(`${iso}T00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : iso;
}

const date = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const dateOfAnyYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

/** `Thu 24 Dec 2026`, `24 Dec – 26 Dec, every year`, `Thu 24 Dec 2026 22:00 – Fri 25 Dec 2026 06:00`. */
export function spanWords({ from, to, yearly }: Closure): string {
  const words = (local: string) => {
    const day = (yearly ? dateOfAnyYear : date).format(Date.parse(`${local.slice(0, 10)}T00:00Z`)).replace(',', '');
    return local.includes('T') ? `${day} ${local.slice(11, 16)}` : day;
  };
  const span = from === to ? words(from) : `${words(from)} – ${words(to)}`;
  return yearly ? `${span}, every year` : span;
}

/** Those that are not over on this date, the next first; yearly ones by their next time. */
export function aheadOf(closures: Closure[], today: string): Closure[] {
  return closures
    .map((closure) => ({ closure, next: nextStart(closure, today) }))
    .filter(({ closure, next }) => closure.yearly || lastDay(closure) >= today || next >= today)
    .sort((a, b) => a.next.localeCompare(b.next))
    .map(({ closure }) => closure);
}

function nextStart({ from, to, yearly }: Closure, today: string): string {
  if (!yearly) return from;
  const thisYear = `${today.slice(0, 4)}${from.slice(4, 10)}`;
  const end = `${today.slice(0, 4)}${to.slice(4, 10)}`;
  const isOver = (end < thisYear ? thisYear : end) < today;
  return isOver ? `${Number(today.slice(0, 4)) + 1}${from.slice(4, 10)}` : thisYear;
}

function lastDay({ to }: Closure): string {
  return to.slice(0, 10);
}
