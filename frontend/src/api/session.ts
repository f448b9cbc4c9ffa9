// Keeps a person signed in: adds the CSRF token, refreshes an expired session once, and says when it is over.
import { ApiError } from './errors';

const REFRESH_PATH = '/api/v1/auth/refresh';
const SIGN_IN_PATH = '/api/v1/auth/login';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

let refreshing: Promise<boolean> | null = null;
let onSessionOver: () => void = () => {};

/** Called once a request was refused and could not be rescued by a refresh. */
export function whenSessionIsOver(listener: () => void): void {
  onSessionOver = listener;
}

export async function fetchWithSession(request: Request): Promise<Response> {
  const spare = request.clone(); // a body can be sent only once
  const csrfBefore = csrfToken();
  const response = await send(request);
  if (response.status !== 401 || isAboutTheSession(request)) return response;
  if (await refreshSession(csrfBefore)) return send(spare);
  onSessionOver();
  return response;
}

export function csrfToken(): string | null {
  return /(?:^|;\s*)__Host-csrf=([^;]*)/.exec(document.cookie)?.[1] ?? null;
}

/** Joins a refresh that is under way, in this tab or in another one: a refresh token is good for one use. */
function refreshSession(csrfBefore: string | null): Promise<boolean> {
  refreshing ??= exclusively(() => refreshUnlessDone(csrfBefore)).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refreshUnlessDone(csrfBefore: string | null): Promise<boolean> {
  const anotherTabDidIt = csrfToken() !== null && csrfToken() !== csrfBefore;
  if (anotherTabDidIt) return true;
  const response = await send(new Request(new URL(REFRESH_PATH, location.origin), { method: 'POST' }));
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

function isAboutTheSession(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return pathname === REFRESH_PATH || pathname === SIGN_IN_PATH;
}
