// What is told, in words.
import type { AlertKind } from '@/api/types';

const KINDS: Record<AlertKind, string> = {
  'job-failed': 'A job failed',
  'consecutive-failures': 'A job keeps failing',
  recovered: 'A job recovered',
  missed: 'A run was missed',
  'job-disabled': 'A job was disabled',
  'circuit-opened': 'A host is left alone',
  'security-finding': 'A security finding',
  'dead-letters': 'Something could not be processed',
  'tuning-decision': 'A tuning decision',
  'duration-regression': 'A job takes longer',
  'heartbeat-missed': 'A heartbeat is down',
};

export const alertKinds = Object.keys(KINDS) as AlertKind[];

export function alertKindWord(kind: AlertKind): string {
  return KINDS[kind];
}
