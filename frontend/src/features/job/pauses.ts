// How long a pause may be, in the job's own zone: a function of the clock.
import { instantOf, localDay, localWeekday } from '@/format/zonedTime';

export type Preset = { id: string; words: string; until: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = '08:00';
const MONDAY = 1;

/** An hour, the next morning, and the next Monday's where that is another one. */
export function pausePresets(now: number, timeZone: string): Preset[] {
  const daysToMonday = (MONDAY - localWeekday(now, timeZone) + 7) % 7 || 7;
  const morning = (days: number) => instantOf(localDay(now, timeZone, days, MORNING), timeZone) ?? '';
  const presets = [
    { id: 'hour', words: 'For 1 hour', until: new Date(Math.ceil((now + HOUR) / MINUTE) * MINUTE).toISOString() },
    { id: 'tomorrow', words: 'Until tomorrow 08:00', until: morning(1) },
    { id: 'monday', words: 'Until Monday 08:00', until: morning(daysToMonday) },
  ];
  return daysToMonday === 1 ? presets.slice(0, 2) : presets;
}
