// Two people changed one job: what differs, field by field, and who changed it.
import type { JobValues } from './values';

export type FieldName = keyof JobValues;
export type Difference = {
  field: FieldName;
  mine: string;
  theirs: string;
  /** Whether both changed it; otherwise only they did, or only I. */
  changedBy: 'both' | 'them' | 'me';
};
export type Choice = 'mine' | 'theirs';

const WORDS: Partial<Record<FieldName, string>> = {
  categoryId: 'Category',
  cronExpression: 'Cron expression',
  timezone: 'Time zone',
  startAt: 'Not before',
  endAt: 'Not after',
  maxRuns: 'Runs at most',
  endpointUrl: 'URL',
  httpMethod: 'Method',
  auth: 'Proof',
  expect: 'Success',
  timeoutSeconds: 'Timeout (seconds)',
};

export function fieldWord(field: FieldName): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return WORDS[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** `base` is what both began with. Fields that hold the same in the end are no difference, whoever changed them. */
export function differences(base: JobValues, mine: JobValues, theirs: JobValues): Difference[] {
  return (Object.keys(base) as FieldName[])
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: shown(mine[field]),
      theirs: shown(theirs[field]),
      changedBy: isSame(mine[field], base[field]) ? 'them' : isSame(theirs[field], base[field]) ? 'me' : 'both',
    }));
}

/** What nobody has chosen: theirs where only they changed it, else mine. */
export function firstChoice({ changedBy }: Difference): Choice {
  return changedBy === 'them' ? 'theirs' : 'mine';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shown(value: unknown): string {
  if (value === '' || value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.length === 0) return 'nothing';
  return typeof value === 'object' ? JSON.stringify(withoutEmpty(value), null, 1) : String(value);
}

/** Fields of kinds that were not chosen say nothing. */
function withoutEmpty(value: object): object {
  return Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== null));
}
