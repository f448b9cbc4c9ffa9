// What stands in a heartbeat's form, and how it becomes what the API takes.
import type { Heartbeat, HeartbeatCreate } from '@/api/types';
import { readerTimeZone } from '@/format/time';
import { graceOf } from './words';

export type HeartbeatValues = {
  name: string;
  description: string;
  follows: 'schedule' | 'job';
  cronExpression: string;
  timezone: string;
  jobId: string;
  graceAmount: number;
  graceUnit: number; // seconds
  categoryId: string;
  tags: string;
  isActive: boolean;
};

export function valuesOf(known: Heartbeat | null): HeartbeatValues {
  const grace = graceOf(known?.graceSeconds ?? 300);
  return {
    name: known?.name ?? '',
    description: known?.description ?? '',
    follows: known?.jobId ? 'job' : 'schedule',
    cronExpression: known?.cronExpression ?? '',
    timezone: known?.timezone ?? readerTimeZone(),
    jobId: known?.jobId ?? '',
    graceAmount: grace.amount,
    graceUnit: grace.unit,
    categoryId: known?.categoryId ?? '',
    tags: known?.tags.join(', ') ?? '',
    isActive: known?.isActive ?? true,
  };
}

export function bodyOf(values: HeartbeatValues): HeartbeatCreate {
  const { name, description, isActive, cronExpression, timezone, jobId } = values;
  const expected =
    values.follows === 'job' ? { jobId, cronExpression: null } : { cronExpression, timezone, jobId: null };
  return {
    name,
    description,
    isActive,
    ...expected,
    graceSeconds: Math.round(values.graceAmount * values.graceUnit),
    categoryId: values.categoryId || null,
    tags: [...new Set(values.tags.split(',').map((tag) => tag.trim()))].filter(Boolean),
  };
}

export function fieldFor(apiField: string, values: HeartbeatValues): keyof HeartbeatValues | undefined {
  if (apiField === 'graceSeconds') return 'graceAmount';
  const [head = ''] = apiField.split('.');
  return head in values ? (head as keyof HeartbeatValues) : undefined;
}
