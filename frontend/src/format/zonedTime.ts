// Between instants and what the clock on a wall in some time zone shows: `2026-12-24T18:00`, as date fields have it.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The clock at this instant; with seconds only where there are any. */
export function localTimeOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  const shown = new Date(at + offsetAt(at, timeZone)).toISOString();
  return shown.slice(17, 19) === '00' ? shown.slice(0, 16) : shown.slice(0, 19);
}

/**
 * The instant at which the clock shows this; null for what is no time. A time that summer time leaves out is moved by
 * as much as the clock is, and of one that comes twice the first is meant.
 */
export function instantOf(local: string, timeZone: string): string | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  const offsets = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)] as const;
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const shown = candidates.find((at) => at + offsetAt(at, timeZone) === wall);
  return new Date(shown ?? wall - offsets[0]).toISOString();
}

/** The clock's distance from UTC in milliseconds. A zone that this browser does not know counts as UTC. */
export function offsetAt(at: number, timeZone: string): number {
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = clockParts(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** Another day's clock at 08:00, say; `days` from the day it is at this instant. */
export function localDay(at: number, timeZone: string, days: number, time: string): string {
  const today = at + offsetAt(at, timeZone);
  return `${new Date(today + days * DAY).toISOString().slice(0, 10)}T${time}`;
}

/** Sunday is 0. */
export function localWeekday(at: number, timeZone: string): number {
  return new Date(at + offsetAt(at, timeZone)).getUTCDay();
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function clockParts(at: number, timeZone: string): Record<string, number> {
  const known = formatters.get(timeZone) ?? formatter(timeZone);
  formatters.set(timeZone, known);
  return Object.fromEntries(known.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const fields = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...fields, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...fields, timeZone: 'UTC' });
  }
}
