// The audit trail's names in words.
import type { AuditEntry } from '@/api/types';

/** An email where the API knows one, or what acted instead of a person. */
export function actorWords({ id, email }: AuditEntry['actor']): string {
  if (email) return email;
  if (id === 'system') return 'Cron Manager itself';
  return id === 'anonymous' ? 'nobody signed in' : id;
}

/** What stood there and what stands there now; what is no pair is something new. */
export function beforeAndAfter(change: unknown): [unknown, unknown] {
  return Array.isArray(change) && change.length === 2 ? [change[0], change[1]] : [null, change];
}

/** A value of a change, as text: what was not there is a dash. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
