// What the form holds of a call's proof and of what its answer must be, and how that becomes what the API takes.
import type { Auth, Expect } from '@/api/types';

/** In place of a secret that is stored: sent back, it keeps what it stands for. */
export const MASK = '•••';

/** The fields of every kind, so that changing one's mind loses nothing. */
export type AuthValues = {
  type: Auth['type'];
  username: string;
  password: string;
  token: string;
  name: string;
  value: string;
  in: 'header' | 'query';
  secret: string;
};

export type ExpectValues = {
  status: string; // separated by commas
  bodyContains: string;
  bodyExcludes: string;
  jsonPath: { path: string; equals: string }[]; // `equals` as JSON, or as plain text
  maxDurationMs: number | null;
};

const NO_AUTH: AuthValues = {
  type: 'none',
  username: '',
  password: '',
  token: '',
  name: '',
  value: '',
  in: 'header',
  secret: '',
};

export function authValuesOf(auth: Auth | undefined): AuthValues {
  return { ...NO_AUTH, ...auth };
}

/** Only the fields of the chosen kind: the API knows no others. */
export function authOf({ type, username, password, token, name, value, in: place, secret }: AuthValues): Auth {
  switch (type) {
    case 'basic':
      return { type, username, password };
    case 'bearer':
      return { type, token };
    case 'apiKey':
      return { type, name, value, in: place };
    case 'signature':
      return { type, secret };
    default:
      return { type: 'none' };
  }
}

export function expectValuesOf(expect: Expect | undefined): ExpectValues {
  return {
    status: (expect?.status ?? ['2xx']).join(', '),
    bodyContains: expect?.bodyContains ?? '',
    bodyExcludes: expect?.bodyExcludes ?? '',
    jsonPath: (expect?.jsonPath ?? []).map(({ path, equals }) => ({ path, equals: jsonText(equals) })),
    maxDurationMs: expect?.maxDurationMs ?? null,
  };
}

export function expectOf({ status, bodyContains, bodyExcludes, jsonPath, maxDurationMs }: ExpectValues): Expect {
  const checks = jsonPath.filter(isWritten).map(({ path, equals }) => ({ path: path.trim(), equals: jsonOf(equals) }));
  return {
    status: listOf(status),
    bodyContains: bodyContains || null,
    bodyExcludes: bodyExcludes || null,
    jsonPath: checks.length > 0 ? checks : null,
    maxDurationMs,
  };
}

type ExpectField =
  | `expect.${Exclude<keyof ExpectValues, 'jsonPath'>}`
  | `expect.jsonPath.${number}.${'path' | 'equals'}`;

/** Where a field of `expect` stands in the form: the API does not count the rows that were left empty. */
export function expectField([name = '', place, part]: string[], { jsonPath }: ExpectValues): ExpectField {
  if (name === 'bodyContains' || name === 'bodyExcludes' || name === 'maxDurationMs') return `expect.${name}`;
  const row = jsonPath.findIndex(
    (check, index) => isWritten(check) && writtenBefore(jsonPath, index) === Number(place),
  );
  if (name !== 'jsonPath' || row === -1) return 'expect.status';
  return `expect.jsonPath.${row}.${part === 'equals' ? 'equals' : 'path'}`;
}

/** Where a field of `auth` does: the API may name the kind before it. */
export function authField(path: string[], values: AuthValues): `auth.${keyof AuthValues}` {
  const name = (Object.keys(values) as (keyof AuthValues)[]).find((field) => field === path.at(-1));
  return `auth.${name ?? 'type'}`;
}

/** `a, b` as a list. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function isWritten({ path }: { path: string }): boolean {
  return path.trim() !== '';
}

function writtenBefore(rows: { path: string }[], index: number): number {
  return rows.slice(0, index).filter(isWritten).length;
}

/** What is no JSON is meant as text: `ok` needs no quotation marks, `5` and `true` are what they look like. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function jsonText(value: unknown): string {
  return typeof value === 'string' && jsonOf(value) === value ? value : JSON.stringify(value);
}
