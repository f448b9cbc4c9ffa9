// Reads a schedule's text back into the form that the builder shows. What it cannot show is null, never a guess.
import { type Form, HOUR_STEPS, MINUTE_STEPS, type MonthDay, type Times, type Unit } from './form';

const MACROS: Record<string, string> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};
const SECONDS: Record<Unit, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ONCE = /^@?at\s*\(?\s*(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?\s*\)?$/;

/** The form of an expression, or null when the builder has none for it. */
export function formOf(expression: string): Form | null {
  const text = expression.trim();
  if (text === '@reboot') return { kind: 'reboot' };
  if (text.startsWith('@every')) return everyOf(text);
  const once = ONCE.exec(text);
  if (once) return { kind: 'once', local: minutesOnly(once[1] ?? ''), offset: once[2] ?? '' };
  const fields = (MACROS[text] ?? text).split(/\s+/);
  return fields.length === 5 ? cronOf(fields as Five) : null;
}

type Five = [minute: string, hour: string, dayOfMonth: string, month: string, dayOfWeek: string];

function cronOf([minute, hour, dayOfMonth, month, dayOfWeek]: Five): Form | null {
  const isEveryMonth = month === '*';
  const isEveryDate = dayOfMonth === '*' || dayOfMonth === '?';
  const isEveryWeekday = dayOfWeek === '*' || dayOfWeek === '?';
  if (isEveryMonth && isEveryDate && isEveryWeekday) {
    const repeated = repeatedOf(minute, hour);
    if (repeated) return repeated;
  }
  const times = timesOf(minute, hour);
  if (!times) return null;
  if (!isEveryMonth) return isEveryWeekday ? yearlyOf(dayOfMonth, month, times) : null;
  if (isEveryDate && isEveryWeekday) return { kind: 'daily', times };
  if (isEveryDate) return weekdaysOf(dayOfWeek, times);
  const day = isEveryWeekday ? dateOf(dayOfMonth) : null;
  return day && { kind: 'monthly', day, times };
}

/** Forms that come round within the day. */
function repeatedOf(minute: string, hour: string): Form | null {
  if (hour === '*') {
    if (minute === '*') return { kind: 'minutes', every: 1, isSpread: false };
    const step = /^(\*|H)\/(\d+)$/.exec(minute);
    if (step) return oneOf(MINUTE_STEPS, step[2], (every) => ({ kind: 'minutes', every, isSpread: step[1] === 'H' }));
    const at = minuteOf(minute);
    return at === null ? null : { kind: 'hourly', minute: at };
  }
  const step = /^\*\/(\d+)$/.exec(hour);
  const at = minuteOf(minute);
  return step && at !== null ? oneOf(HOUR_STEPS, step[1], (every) => ({ kind: 'hours', every, minute: at })) : null;
}

function oneOf(steps: number[], text: string | undefined, form: (step: number) => Form): Form | null {
  const step = Number(text);
  return steps.includes(step) ? form(step) : null;
}

function minuteOf(text: string): number | 'spread' | null {
  return text === 'H' ? 'spread' : numberOf(text, 0, 59);
}

function timesOf(minute: string, hour: string): Times | null {
  if (minute === 'H') {
    const spread = spreadOf(hour);
    return spread && { minute: 0, hours: [spread.from], spread };
  }
  const at = numberOf(minute, 0, 59);
  const hours = listOf(hour, 0, 23);
  return at === null || !hours ? null : { minute: at, hours, spread: null };
}

function spreadOf(hour: string): Times['spread'] {
  if (hour === 'H') return { from: 0, to: 23 };
  const window = /^H\((\d+)-(\d+)\)$/.exec(hour);
  const from = numberOf(window?.[1] ?? hour, 0, 23);
  const to = numberOf(window?.[2] ?? hour, 0, 23);
  return from === null || to === null || from > to ? null : { from, to };
}

function yearlyOf(dayOfMonth: string, month: string, times: Times): Form | null {
  const [oneMonth, ...otherMonths] = listOf(month, 1, 12, MONTHS) ?? [];
  const day = numberOf(dayOfMonth, 1, 31);
  if (!oneMonth || otherMonths.length > 0 || day === null) return null;
  return { kind: 'yearly', month: oneMonth, day, times };
}

function weekdaysOf(text: string, times: Times): Form | null {
  const special = /^([a-z]{3}|[0-7])(?:#([1-5])|(L))$/i.exec(text);
  if (special) {
    const [weekday] = listOf(special[1] ?? '', 0, 7, WEEKDAYS) ?? [];
    if (weekday === undefined) return null;
    const on: MonthDay = special[3]
      ? { on: 'lastOf', weekday: weekday % 7 }
      : { on: 'nth', weekday: weekday % 7, nth: Number(special[2]) };
    return { kind: 'monthly', day: on, times };
  }
  const weekdays = listOf(text, 0, 7, WEEKDAYS);
  return weekdays && { kind: 'weekly', weekdays: [...new Set(weekdays.map((day) => day % 7))].sort(ascending), times };
}

function dateOf(text: string): MonthDay | null {
  if (text === 'L') return { on: 'last' };
  if (text === 'LW') return { on: 'lastWeekday' };
  const nearest = text.endsWith('W') ? numberOf(text.slice(0, -1), 1, 31) : null;
  if (nearest !== null) return { on: 'nearest', day: nearest };
  const days = listOf(text, 1, 31);
  return days && { on: 'days', days };
}

/** `1h30m` in the largest unit that holds it whole: 90 m. */
function everyOf(text: string): Form | null {
  const span = /^@every\s+((?:\d+[smhd])+)$/.exec(text)?.[1];
  if (!span) return null;
  const total = [...span.matchAll(/(\d+)([smhd])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * SECONDS[unit as Unit],
    0,
  );
  const single = /^(\d+)([smhd])$/.exec(span); // as it was written, where that is one number
  if (single) return { kind: 'every', amount: Number(single[1]), unit: single[2] as Unit };
  const unit = (['d', 'h', 'm', 's'] as const).find((candidate) => total % SECONDS[candidate] === 0) ?? 's';
  return { kind: 'every', amount: total / SECONDS[unit], unit };
}

/** Numbers, names and ranges without steps, ascending and each once. */
function listOf(text: string, low: number, high: number, names: string[] = []): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split('-');
    const from = numberOf(first, low, high, names);
    const to = numberOf(last, low, high, names);
    if (from === null || to === null || from > to || more.length > 0) return null;
    for (let value = from; value <= to; value += 1) found.add(value);
  }
  return [...found].sort(ascending);
}

function numberOf(text: string, low: number, high: number, names: string[] = []): number | null {
  const named = text === '' ? -1 : names.indexOf(text.toLowerCase());
  if (named >= low) return named;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : null;
}

function minutesOnly(local: string): string {
  return local.endsWith(':00') && local.length === 19 ? local.slice(0, 16) : local;
}

function ascending(a: number, b: number): number {
  return a - b;
}
