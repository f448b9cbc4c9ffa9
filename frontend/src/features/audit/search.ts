// What the audit trail's address holds: filters, with days instead of instants.
import type { AuditFilters } from '@/api/audit';
import { beginOfDay, endOfDay } from '@/format/days';

export type AuditSearch = Omit<AuditFilters, 'from' | 'to'> & { from?: string; to?: string; entry?: string };

/** The API's filters: both days belong to the period. */
export function filtersOf({ entry: _, from, to, ...rest }: AuditSearch, timeZone: string): AuditFilters {
  return {
    ...rest,
    from: (from && beginOfDay(from, timeZone)) || undefined,
    to: (to && endOfDay(to, timeZone)) || undefined,
  };
}

export function isFiltered({ entry: _, ...filters }: AuditSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
