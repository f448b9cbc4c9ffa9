// What stands in a maintenance window's form, and how it becomes what the API takes.
import type { MaintenanceWindow, MaintenanceWindowCreate } from '@/api/types';
import { readerTimeZone } from '@/format/time';
import { instantOf, localDay, localTimeOf } from '@/format/zonedTime';

export type WindowValues = {
  name: string;
  comes: 'once' | 'again';
  /** By the reader's clock, as date fields have it. */
  startAt: string;
  endAt: string;
  cronExpression: string;
  timezone: string;
  durationMinutes: number;
  categoryIds: string[];
  isActive: boolean;
};

/** A new one lasts for this night's two hours until somebody says otherwise. */
export function valuesOf(known: MaintenanceWindow | null, now: number): WindowValues {
  const zone = readerTimeZone();
  return {
    name: known?.name ?? '',
    comes: known?.cronExpression ? 'again' : 'once',
    startAt: known?.startAt ? localTimeOf(known.startAt, zone) : localDay(now, zone, 1, '02:00'),
    endAt: known?.endAt ? localTimeOf(known.endAt, zone) : localDay(now, zone, 1, '04:00'),
    cronExpression: known?.cronExpression ?? '',
    timezone: known?.timezone ?? zone,
    durationMinutes: known?.durationMinutes ?? 60,
    categoryIds: known?.categoryIds ?? [],
    isActive: known?.isActive ?? true,
  };
}

export function bodyOf(values: WindowValues, known: MaintenanceWindow | null): MaintenanceWindowCreate {
  const { name, comes, cronExpression, timezone, durationMinutes, categoryIds, isActive } = values;
  const when =
    comes === 'again'
      ? { cronExpression, timezone, durationMinutes }
      : { startAt: sent(values.startAt, known?.startAt), endAt: sent(values.endAt, known?.endAt) };
  return { name, categoryIds, isActive, ...when };
}

/** A time that nobody touched is sent as it was read. */
function sent(local: string, read: string | null | undefined): string | null {
  const zone = readerTimeZone();
  return read && localTimeOf(read, zone) === local ? read : instantOf(local, zone);
}

export function fieldFor(apiField: string, values: WindowValues): keyof WindowValues | undefined {
  const [head = ''] = apiField.split('.');
  return head in values ? (head as keyof WindowValues) : undefined;
}
