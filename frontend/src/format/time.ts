// Instants and durations in words. Every function takes what it needs, the clock included.
import { chosenTimeZone } from './zonePreference';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `in 4 min`, `12 s ago`, `now`. */
export function relativeTime(at: string, now: number): string {
  const distance = Date.parse(at) - now;
  const words = span(Math.abs(distance));
  if (words === null) return 'now';
  return distance > 0 ? `in ${words}` : `${words} ago`;
}

/** The largest fitting unit, and for days and hours the next smaller one too where it says something. */
function span(ms: number): string | null {
  if (ms < SECOND) return null;
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return withRest(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min');
  const days = Math.floor(ms / DAY);
  return days < 3 ? withRest(days, 'd', Math.floor((ms % DAY) / HOUR), 'h') : `${days} d`;
}

function withRest(amount: number, unit: string, rest: number, restUnit: string): string {
  return rest > 0 ? `${amount} ${unit} ${rest} ${restUnit}` : `${amount} ${unit}`;
}

/** `Sat, 21 Nov 2026, 03:00:00 (Europe/Berlin)`: exact, for titles and details. */
export function exactTime(at: string, timeZone: string): string {
  return `${longTime(at, timeZone)} (${timeZone})`;
}

/** `Sat, 21 Nov 2026, 03:00:00`: where the zone stands beside it. */
export function longTime(at: string, timeZone: string): string {
  return formatter('exact', timeZone).format(new Date(at));
}

/** `Sat, 21 Nov 2026, 03:00`: where seconds say nothing. */
export function minuteTime(at: string, timeZone: string): string {
  return formatter('minute', timeZone).format(new Date(at));
}

/** `21 Nov, 03:00`: of what is due; with seconds only where there are any. */
export function dueTime(at: string, timeZone: string): string {
  const isWhole = Date.parse(at) % MINUTE < SECOND;
  return formatter(isWhole ? 'due' : 'short', timeZone).format(new Date(at));
}

/** `03:00:00` */
export function clockTime(at: string, timeZone: string): string {
  return formatter('clock', timeZone).format(new Date(at));
}

/** `03:00` */
export function clockMinute(at: string, timeZone: string): string {
  return formatter('clockMinute', timeZone).format(new Date(at));
}

/** `Sat 21 Nov` */
export function dayOnly(at: string, timeZone: string): string {
  return formatter('day', timeZone).format(new Date(at)).replace(',', '');
}

/** `21 Nov, 03:00:00`: for tables whose head names the zone. */
export function shortTime(at: string, timeZone: string): string {
  return formatter('short', timeZone).format(new Date(at));
}

/** `21 Nov 2026` */
export function dateOnly(at: string, timeZone: string): string {
  return formatter('date', timeZone).format(new Date(at));
}

/** `840 ms`, `1.24 s`, `2 min 5 s`, `1 h 12 min`. */
export function duration(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return '–';
  const value = Math.max(0, ms);
  if (value < SECOND) return `${Math.round(value)} ms`;
  if (value < 10 * SECOND) return `${trimmed(value / SECOND, 2)} s`;
  if (value < MINUTE) return `${trimmed(value / SECOND, 1)} s`;
  if (value < HOUR) return withRest(Math.floor(value / MINUTE), 'min', Math.floor((value % MINUTE) / SECOND), 's');
  return withRest(Math.floor(value / HOUR), 'h', Math.floor((value % HOUR) / MINUTE), 'min');
}

/** `15 min`, `1 h 30 min`, `30.4 d`: the distance between runs. */
export function interval(seconds: number): string {
  return seconds < 2 * (DAY / SECOND) ? duration(seconds * SECOND) : `${trimmed((seconds * SECOND) / DAY, 1)} d`;
}

/** `Mon, 23 Nov 2026, 04:30` of a clock's `2026-11-23T04:30:00`; with seconds where there are any. */
export function wallTime(local: string): string {
  const style = local.slice(17, 19) === '' || local.slice(17, 19) === '00' ? 'minute' : 'exact';
  return formatter(style, 'UTC').format(new Date(`${local.slice(0, 19)}Z`));
}

/** The zone that the person chose to read times in; the browser's where they chose none. */
export function readerTimeZone(): string {
  const chosen = chosenTimeZone();
  return chosen !== null && isTimeZone(chosen) ? chosen : browserTimeZone();
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en-GB', { timeZone: name }));
  } catch {
    return false;
  }
}

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Every zone the browser knows, UTC first: the engines leave it out of the list. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** `UTC+2` as it stands in the zone at this instant. */
export function zoneOffset(timeZone: string, at: Date): string {
  const part = formatter('offset', timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return (part?.value ?? '').replace('GMT', 'UTC');
}

const STYLES = {
  exact: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  minute: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  due: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  clockMinute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  offset: { timeZoneName: 'shortOffset' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a hundred times what using one does, and tables use many. */
function formatter(style: keyof typeof STYLES, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const known = formatters.get(key) ?? zonedFormatter(style, timeZone);
  formatters.set(key, known);
  return known;
}

/** A zone that this browser does not know is shown in UTC rather than not at all. */
function zonedFormatter(style: keyof typeof STYLES, timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone: 'UTC', timeZoneName: 'short' });
  }
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
