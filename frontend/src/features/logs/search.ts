import type { LogFilters } from '@/api/logs';
import { beginOfDay, endOfDay } from '@/format/days';

/** As the address has it: days by the reader's clock, both included. */
export type LogSearch = Pick<LogFilters, 'level' | 'search'> & { from?: string; to?: string };

export function filtersOf({ from, to, level, search }: LogSearch, timeZone: string): LogFilters {
  return {
    level,
    search,
    from: (from && beginOfDay(from, timeZone)) ?? undefined,
    to: (to && endOfDay(to, timeZone)) ?? undefined,
  };
}
