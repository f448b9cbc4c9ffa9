// Days as `2026-11-21`, by the clock of a zone.
import { instantOf, localDay } from './zonedTime';

const DAY_MS = 24 * 60 * 60_000;

/** The day that it is, or was so many days ago. */
export function dayAgo(now: number, days: number, timeZone: string): string {
  return localDay(now, timeZone, -days, '00:00').slice(0, 10);
}

/** The instant with which a day begins; null where it is no day. */
export function beginOfDay(day: string, timeZone: string): string | null {
  return instantOf(`${day}T00:00`, timeZone);
}

/** The instant with which the next day begins; null where it is no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? null : beginOfDay(new Date(noon + DAY_MS).toISOString().slice(0, 10), timeZone);
}
