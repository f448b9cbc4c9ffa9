import type { ServiceObjective } from '@/api/types';

export const OBJECTIVES: Record<ServiceObjective['kind'], { title: string; counted: string }> = {
  start: { title: 'Runs begin on time', counted: 'due runs' },
  api: { title: 'The API answers', counted: 'calls' },
};

/** `99.95 %`, never rounded up to what was not attained. */
export function perCent(value: number): string {
  return `${Math.floor(value * 100) / 100} %`;
}

/** `1.5`, as many times as fast as would just last for the whole span. */
export function rate(value: number | null): string {
  return value === null ? '–' : `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10}×`;
}
