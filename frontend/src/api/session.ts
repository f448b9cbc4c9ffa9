// Keeps a person signed in: adds the CSRF token, refreshes the session in time, and says when it is over.
import { ApiError, errorFrom } from './errors';
import type { Session } from './types';

const REFRESH_PATH = '/api/v1/auth/refresh';
/** Nobody is signed in before these, so none of them waits for a refresh or asks for a sign-in. */
const WITHOUT_SESSION = new Set(
  ['login', 'refresh', 'register', 'setup', 'status'].map((name) => `/api/v1/auth/${name}`),
);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const EARLY_MS = 10_000; // refreshed this long before the end, so that no request is refused on its way
const DEADLINE_KEY = 'session-deadline';

let refreshing: Promise<boolean> | null = null;
let onSessionOver: () => void = () => {};

/** Called once a request was refused and could not be rescued by a refresh, or another tab has signed out. */
export function whenSessionIsOver(listener: () => void): void {
  onSessionOver = listener;
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === DEADLINE_KEY && newValue === null) listener();
  });
}

export async function fetchWithSession(request: Request): Promise<Response> {
  if (isAboutTheSession(request)) return send(request);
  if (isExpired()) await refreshSession(sessionDeadline());
  const spare = request.clone(); // a body can be sent only once
  const deadline = sessionDeadline();
  const response = await send(request);
  if (response.status !== 401) return response;
  if (await refreshSession(deadline)) return send(spare);
  onSessionOver();
  return response;
}

/** Notes how long a new session lasts by this machine's clock, whatever the server's clock says. */
export function rememberSession({ expiresAt }: Pick<Session, 'expiresAt'>, serverNow: string): void {
  const lifetimeMs = Date.parse(expiresAt) - Date.parse(serverNow);
  storage()?.setItem(DEADLINE_KEY, String(Date.now() + lifetimeMs));
}

export function forgetSession(): void {
  storage()?.removeItem(DEADLINE_KEY);
}

/** Whether it is worth asking who is signed in: the cookie lives as long as the session can be refreshed. */
export function maySessionExist(): boolean {
  return csrfToken() !== null;
}

function csrfToken(): string | null {
  return /(?:^|;\s*)__Host-csrf=([^;]*)/.exec(document.cookie)?.[1] || null;
}

/** Joins a refresh that is under way, in this tab or in another one: a refresh token is good for one use. */
function refreshSession(knownDeadline: number | null): Promise<boolean> {
  refreshing ??= exclusively(() => refreshUnlessDone(knownDeadline)).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refreshUnlessDone(knownDeadline: number | null): Promise<boolean> {
  const anotherTabDidIt = sessionDeadline() !== null && sessionDeadline() !== knownDeadline && !isExpired();
  if (anotherTabDidIt) return true;
  const response = await send(new Request(new URL(REFRESH_PATH, location.origin), { method: 'POST' }));
  const body = await response.json().catch(() => null);
  if (response.ok) rememberSession(body.data, body.meta.timestamp);
  else forgetSession();
  if (response.status >= 500) throw errorFrom(response, body); // a fault of the server's does not end the session
  return response.ok;
}

async function exclusively(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('cron-manager-refresh', work) : work();
}

async function send(request: Request): Promise<Response> {
  const token = csrfToken();
  if (token && !SAFE_METHODS.has(request.method)) request.headers.set('X-CSRF-Token', token);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new ApiError(0, 'The server cannot be reached. Check your connection and try again.', {
      code: 'UNREACHABLE',
    });
  }
}

function isExpired(): boolean {
  const deadline = sessionDeadline();
  return deadline !== null && Date.now() > deadline - EARLY_MS;
}

function sessionDeadline(): number | null {
  const stored = storage()?.getItem(DEADLINE_KEY);
  return stored ? Number(stored) : null;
}

/** Shared by the tabs; null where the browser closes it to us: sessions are then refreshed when a request is refused. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function isAboutTheSession(request: Request): boolean {
  return WITHOUT_SESSION.has(new URL(request.url).pathname);
}
