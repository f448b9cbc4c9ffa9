// The spans that the ledger can be read for: functions of the clock, in the job's own zone.
import { instantOf, localDay } from '@/format/zonedTime';

export type LedgerRange = 'today' | 'week' | 'month';

export const LEDGER_RANGES: Record<LedgerRange, { word: string; days: number }> = {
  today: { word: 'Today', days: 1 },
  week: { word: '7 days', days: 7 },
  month: { word: '31 days', days: 31 },
};

const DAY = 24 * 60 * 60_000;

/** The midnight with which the range's first day begins; never longer ago than the API takes, whatever the clocks did. */
export function beginOf(range: LedgerRange, now: number, timeZone: string): string {
  const { days } = LEDGER_RANGES[range];
  const midnight = instantOf(localDay(now, timeZone, 1 - days, '00:00'), timeZone) ?? '';
  const earliest = new Date(now - days * DAY).toISOString();
  return range === 'month' && midnight < earliest ? earliest : midnight;
}
