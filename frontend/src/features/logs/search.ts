import type { LogFilters } from '@/api/logs';
import { beginOfDay, endOfDay } from '@/format/days';

/** As the address has it: days by the reader's clock, both included. */
export type LogSearch = Pick<LogFilters, 'level' | 'search' | 'about'> & { from?: string; to?: string };

export function filtersOf({ from, to, level, search, about }: LogSearch, timeZone: string): LogFilters {
  return {
    level,
    search,
    about,
    from: (from && beginOfDay(from, timeZone)) ?? undefined,
    to: (to && endOfDay(to, timeZone)) ?? undefined,
  };
}
