// Resources that the generated document does not describe yet: their shapes, and calls by address. What it describes is
// taken from there, and leaves this file.
import { errorFrom } from './errors';
import { fetchWithSession } from './session';

export type RuleKind = 'consecutive-failures' | 'timeouts' | 'failure' | 'load' | 'success';
export type TuningRule = {
  id: string;
  kind: RuleKind;
  isEnabled: boolean;
  priority: number; // the lower one decides
  threshold: number; // a share for failure, timeouts and success; else a count
  minRuns: number;
  scope: { jobIds: string[]; categoryIds: string[]; tags: string[] }; // all empty: every job
};
export type TuningRules = {
  version: number;
  rules: TuningRule[];
  isEnabled: boolean;
  isDefault: boolean;
  updatedBy: string | null;
  updatedAt: string | null;
};
export type TuningSetting = {
  cronExpression: string;
  jitterSeconds: number;
  timeoutMs: number;
  stretchedBy: number;
  isActive: boolean;
};
export type TriedDecision = {
  jobId: string;
  jobName: string;
  ruleId: string;
  ruleKind: RuleKind;
  action: 'stretch' | 'return' | 'longer-timeout' | 'spread' | 'unspread' | 'disable';
  at: string;
  explanation: string;
  before: TuningSetting;
  after: TuningSetting;
  evidence: {
    runs: number;
    succeeded: number;
    failed: number;
    timedOut: number;
    successRate: number | null;
    from: string | null;
    to: string | null;
    averageDurationMs: number | null;
    consecutiveFailures: number;
    jobsInMinute: number | null;
  };
  counterfactual: {
    failures: number;
    avoidedFailures: number;
    lostSuccesses: number;
    addedRuns: number;
    addedLatenessSeconds: number;
    jobsInMinute: number | null;
  };
};
export type DecisionStatus = 'SUGGESTED' | 'APPLIED' | 'REVERTED' | 'EXPIRED';
export type TuningDecision = TriedDecision & {
  id: string;
  status: DecisionStatus;
  decidedBy: string;
  appliedAt: string | null;
  revertedBy: string | null;
  revertedAt: string | null;
};
export type DryRun = {
  from: string;
  to: string;
  jobs: number;
  decisions: (TriedDecision & { isApplied: boolean })[];
  totals: { decisions: number; failures: number; avoidedFailures: number; lostSuccesses: number };
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Query = Record<string, string | number | boolean | undefined>;
type Call = { query?: Query; body?: unknown; signal?: AbortSignal };
export type PageOf<Element> = { data: Element[]; meta: { pagination?: { nextCursor: string | null } } };

/** The envelope of `/api/v1` and `path`; throws an ApiError when the API refuses. */
export async function ask<Envelope>(method: Method, path: string, { query = {}, body, signal }: Call = {}) {
  const url = new URL(`/api/v1${path}`, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await fetchWithSession(new Request(url, { method, signal: signal ?? null, ...content }));
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw errorFrom(response, answer);
  return answer as Envelope;
}

/** Its `data`. */
export async function askData<Data>(method: Method, path: string, call: Call = {}): Promise<Data> {
  return (await ask<{ data: Data }>(method, path, call)).data;
}
