// The common forms of a schedule, as the builder holds them, and the text that each is written as.

/** Numbers as in cron: Sunday is 0, January is 1. */
export type HourRange = { from: number; to: number };

/** At `minute` of each of `hours`; with `spread`, at a time of the job's own within these hours, both included. */
export type Times = { minute: number; hours: number[]; spread: HourRange | null };

export type MonthDay =
  | { on: 'days'; days: number[] }
  | { on: 'last' }
  | { on: 'lastWeekday' }
  | { on: 'nearest'; day: number }
  | { on: 'nth'; weekday: number; nth: number }
  | { on: 'lastOf'; weekday: number };

export type Unit = 's' | 'm' | 'h' | 'd';

export type Form =
  | { kind: 'minutes'; every: number; isSpread: boolean }
  | { kind: 'hourly'; minute: number | 'spread' }
  | { kind: 'hours'; every: number; minute: number | 'spread' }
  | { kind: 'daily'; times: Times }
  | { kind: 'weekly'; weekdays: number[]; times: Times }
  | { kind: 'monthly'; day: MonthDay; times: Times }
  | { kind: 'yearly'; month: number; day: number; times: Times }
  | { kind: 'every'; amount: number; unit: Unit }
  | { kind: 'once'; local: string; offset: string } // `2026-12-24T18:00`; an empty offset is the job's zone
  | { kind: 'reboot' };

export type Kind = Form['kind'];
export type FormOf<K extends Kind> = Extract<Form, { kind: K }>;

/** Steps that come round evenly: others leave a shorter last interval in each hour or day. */
export const MINUTE_STEPS = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
export const HOUR_STEPS = [2, 3, 4, 6, 8, 12];

const WHOLE_DAY: HourRange = { from: 0, to: 23 };

/** The text of a form, or null while something is missing from it. */
export function expressionOf(form: Form): string | null {
  if (missingIn(form) !== null) return null;
  switch (form.kind) {
    case 'minutes':
      return `${minuteStep(form)} * * * *`;
    case 'hourly':
      return `${minuteText(form.minute)} * * * *`;
    case 'hours':
      return `${minuteText(form.minute)} */${form.every} * * *`;
    case 'daily':
      return `${timesText(form.times)} * * *`;
    case 'weekly':
      return `${timesText(form.times)} * * ${listText(form.weekdays)}`;
    case 'monthly':
      return `${timesText(form.times)} ${monthDayText(form.day)}`;
    case 'yearly':
      return `${timesText(form.times)} ${form.day} ${form.month} *`;
    case 'every':
      return `@every ${form.amount}${form.unit}`;
    case 'once':
      return `@at ${form.local.length === 16 ? `${form.local}:00` : form.local}${form.offset}`;
    case 'reboot':
      return '@reboot';
  }
}

/** What the person still has to choose, in words. */
export function missingIn(form: Form): string | null {
  if ('times' in form && !form.times.spread && form.times.hours.length === 0) return 'Choose a time.';
  if (form.kind === 'weekly' && form.weekdays.length === 0) return 'Choose at least one day.';
  if (form.kind === 'monthly' && form.day.on === 'days' && form.day.days.length === 0)
    return 'Choose at least one day of the month.';
  if (form.kind === 'every' && !(Number.isInteger(form.amount) && form.amount > 0)) return 'Enter a whole number.';
  if (form.kind === 'once' && !form.local) return 'Choose the day and the time.';
  return null;
}

/** Where each form begins; what two forms have in common is kept when one changes from one to the other. */
export function startOf(kind: Kind, before?: Form | null): Form {
  const times = before && 'times' in before ? before.times : { minute: 0, hours: [3], spread: null };
  const minute = before && 'minute' in before ? before.minute : 0;
  const starts: { [K in Kind]: FormOf<K> } = {
    minutes: { kind: 'minutes', every: 15, isSpread: false },
    hourly: { kind: 'hourly', minute },
    hours: { kind: 'hours', every: 6, minute },
    daily: { kind: 'daily', times },
    weekly: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], times },
    monthly: { kind: 'monthly', day: { on: 'days', days: [1] }, times },
    yearly: { kind: 'yearly', month: 1, day: 1, times },
    every: { kind: 'every', amount: 90, unit: 's' },
    once: { kind: 'once', local: '', offset: '' },
    reboot: { kind: 'reboot' },
  };
  return starts[kind];
}

function minuteStep({ every, isSpread }: FormOf<'minutes'>): string {
  if (every === 1) return '*';
  return isSpread ? `H/${every}` : `*/${every}`;
}

function minuteText(minute: number | 'spread'): string {
  return minute === 'spread' ? 'H' : String(minute);
}

function timesText({ minute, hours, spread }: Times): string {
  if (!spread) return `${minute} ${listText(hours)}`;
  const { from, to } = spread;
  if (from === WHOLE_DAY.from && to === WHOLE_DAY.to) return 'H H';
  return from === to ? `H ${from}` : `H H(${from}-${to})`;
}

function monthDayText(day: MonthDay): string {
  switch (day.on) {
    case 'days':
      return `${listText(day.days)} * *`;
    case 'last':
      return 'L * *';
    case 'lastWeekday':
      return 'LW * *';
    case 'nearest':
      return `${day.day}W * *`;
    case 'nth':
      return `* * ${day.weekday}#${day.nth}`;
    case 'lastOf':
      return `* * ${day.weekday}L`;
  }
}

/** `1-5,9`: ascending, three and more in a row as a range. */
export function listText(numbers: number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last && last.at(-1) === value - 1) last.push(value);
    else runs.push([value]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',');
}
