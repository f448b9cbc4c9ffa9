// Why a call failed, in words.
import type { Execution } from '@/api/types';

export type ErrorCategory = NonNullable<Execution['errorCategory']>;

const ERRORS: Record<ErrorCategory, string> = {
  timeout: 'No answer in time',
  network: 'No connection',
  dns: 'Host not found',
  tls: 'No secure connection',
  server: 'The target failed',
  client: 'The target refused the call',
  blocked: 'Address not allowed',
  assertion: 'Not the answer expected',
  handler: 'The function failed',
  crash: 'It was stopped in the middle',
};

export function errorWords(category: ErrorCategory): string {
  return ERRORS[category] ?? category;
}
