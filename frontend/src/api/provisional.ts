// Operations that the OpenAPI document does not describe yet; each goes from here when it does.
import type { components, paths } from './schema';

type Schemas = components['schemas'];
type None = { [name: string]: never };
type Envelope<Data> = { success: true; data: Data; meta: Schemas['Meta'] };
type Answers<Data> = { 200: { headers: None; content: { 'application/json': Envelope<Data> } } };
type Parts = { body?: unknown; query?: unknown; path?: unknown };
type Operation<Data, Given extends Parts = object> = {
  parameters: {
    query?: Given extends { query: infer Query } ? Query : never;
    header?: never;
    cookie?: never;
  } & (Given extends { path: infer Path } ? { path: Path } : { path?: never });
  responses: Answers<Data>;
} & (Given extends { body: infer Body }
  ? { requestBody: { content: { 'application/json': Body } } }
  : { requestBody?: never });
type Simple<Data, Query = never> = Operation<Data, { query: Query }>;

export type AuditEntry = {
  id: string;
  at: string;
  actor: { id: string; email?: string | null; tokenId?: string | null };
  action: string;
  method: string;
  route: string;
  resource: string | null;
  outcome: 'SUCCESS' | 'REFUSED' | 'ERROR';
  status: number | null;
  sourceIp: string | null;
  userAgent: string | null;
  requestId: string | null;
  changes: Record<string, unknown[]>;
};

export type AuditQuery = {
  actor?: string;
  action?: string;
  resource?: string;
  outcome?: AuditEntry['outcome'];
  from?: string;
  to?: string;
  search?: string;
  limit?: number;
  cursor?: string;
};

export type Verification = {
  intact: boolean;
  checked: number;
  from: string;
  to: string;
  chains: number;
  unchained: number;
  anchoredAt: string | null;
  firstBad: null | {
    index: number;
    chain: string | number;
    entryId: string | null;
    problem: 'altered' | 'missing' | 'reordered' | 'truncated' | 'inserted';
  };
};

type Id = { path: { id: string } };

type Provisional = {
  '/api/v1/audit': { get: Simple<AuditEntry[], AuditQuery> };
  '/api/v1/audit/{id}': { get: Operation<AuditEntry, Id> };
  '/api/v1/audit/verify': { get: Simple<Verification, { from: string; to: string }> };
};

/** The document's paths with these added. */
export type AllPaths = Omit<paths, keyof Provisional> & {
  [Path in keyof Provisional]: Path extends keyof paths
    ? Omit<paths[Path], keyof Provisional[Path]> & Provisional[Path]
    : Provisional[Path];
};
