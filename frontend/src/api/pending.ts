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
/** When a channel is told: of what nobody acknowledges, or of what is collected; at once where both are null. */
export type Pace = {
  escalation?: { afterMinutes: number } | null;
  digest?: { frequency: 'hourly' | 'daily'; hour: number | null; timezone: string | null } | null;
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
