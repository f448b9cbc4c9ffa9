// Operations that the committed API document does not have yet: typed by hand here, and nowhere else.
import { errorFrom } from './errors';
import { fetchWithSession } from './session';

export type HeartbeatStatus = 'NEW' | 'UP' | 'LATE' | 'DOWN' | 'PAUSED';
export type Heartbeat = {
  id: string;
  version: number;
  name: string;
  description: string;
  /** Exactly one of both: a schedule of its own, or the job whose runs it follows. */
  cronExpression: string | null;
  jobId: string | null;
  timezone: string | null;
  graceSeconds: number;
  tags: string[];
  categoryId: string | null;
  isActive: boolean;
  status: HeartbeatStatus;
  lastPingAt: string | null;
  lastDurationMs: number | null;
  nextExpectedAt: string | null;
  dueAt: string | null;
  downSince: string | null;
  /** Where it is pinged; only in the answers to making it and to giving it another one. */
  pingPath: string | null;
};
export type HeartbeatBody = Pick<
  Heartbeat,
  'name' | 'description' | 'cronExpression' | 'jobId' | 'graceSeconds' | 'tags' | 'categoryId' | 'isActive'
> & { timezone?: string };
export type Ping = {
  id: string;
  at: string;
  signal: 'success' | 'start' | 'fail';
  exitStatus: number | null;
  durationMs: number | null;
  sourceIp: string;
  userAgent: string;
  message: string | null;
};

/** Kinds of alerts that are to come. */
export type PendingAlertKind = 'heartbeat-missed' | 'flapping';
/** In words, why a notification was not sent anywhere. */
export type Silenced = { silencedBy?: string | null };
/** Days that executions of a category's jobs are kept; null: as long as everybody's. */
export type Retention = { executionRetentionDays?: number | null };
/** When a channel is told: of what nobody acknowledges, or of what is collected; at once where both are null. */
export type Pace = {
  escalation?: { afterMinutes: number } | null;
  digest?: { frequency: 'hourly' | 'daily'; hour: number | null; timezone: string | null } | null;
};

export type SloWindow = '1d' | '7d' | '28d';
type Tally = { good: number; total: number };
export type ServiceObjective = Tally & {
  kind: 'start' | 'api';
  /** Per cent, as is what was attained; null where there was nothing to measure. */
  target: number;
  attained: number | null;
  thresholdSeconds: number | null;
  isMet: boolean | null;
  budget: { allowed: number; spent: number; leftPercent: number | null };
  burnRate: { oneHour: number | null; sixHours: number | null };
};
export type ServiceLevels = {
  window: SloWindow;
  since: string;
  until: string;
  bucket: 'hour' | 'day';
  objectives: ServiceObjective[];
  lag: {
    p50Ms: number | null;
    p95Ms: number | null;
    p99Ms: number | null;
    buckets: { upToMs: number | null; count: number }[];
  };
  canary: {
    jobId: string;
    isActive: boolean;
    latest: { at: string; status: string; lagMs: number | null } | null;
    lastSuccessAt: string | null;
    lastSuccessAgeSeconds: number | null;
  } | null;
  points: { at: string; start: Tally; api: Tally; p95LagMs: number | null }[];
};

type Envelope<Data> = { data: Data; meta: { pagination?: { nextCursor: string | null } } };
type Call = { query?: Record<string, string | number | undefined>; body?: object; signal?: AbortSignal };

/** The envelope, or an ApiError. */
export async function call<Data>(method: string, path: string, { query = {}, body, signal }: Call = {}) {
  const url = new URL(`/api/v1${path}`, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const headers = body ? { 'Content-Type': 'application/json' } : undefined;
  const answer = await fetchWithSession(new Request(url, { method, headers, body: JSON.stringify(body), signal }));
  const content = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) throw errorFrom(answer, content);
  return content as Envelope<Data>;
}
