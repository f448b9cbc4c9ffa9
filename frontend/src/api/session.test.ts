import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setCsrfCookie } from '@/test/cookies';
import { ok, refused, server } from '@/test/server';
import { client, data } from './client';
import { forgetSession, rememberSession, whenSessionIsOver } from './session';

const expired = () => refused(401, 'NOT_AUTHENTICATED', 'Sign in, or send a valid token.');
const NOW = '2026-11-21T03:00:00.000Z'; // the envelope's time stamp
const LATER = '2026-11-21T03:15:00.000Z';
const sessionOver = vi.fn();

beforeEach(() => whenSessionIsOver(sessionOver));
afterEach(() => {
  sessionOver.mockClear();
  forgetSession();
});

it('refreshes an expired session once for all requests that notice, and repeats each of them', async () => {
  let isFresh = false;
  let refreshes = 0;
  server.use(
    http.get('*/api/v1/stats', () => (isFresh ? ok({ running: 7 }) : expired())),
    http.get('*/api/v1/auth/tokens', () => (isFresh ? ok([]) : expired())),
    http.post('*/api/v1/auth/refresh', async () => {
      refreshes += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      isFresh = true;
      return ok({ expiresAt: LATER });
    }),
  );

  const [statistics, tokens] = await Promise.all([
    data(client.GET('/api/v1/stats')),
    data(client.GET('/api/v1/auth/tokens')),
  ]);

  expect(statistics.running).toBe(7);
  expect(tokens).toEqual([]);
  expect(refreshes).toBe(1);
  expect(sessionOver).not.toHaveBeenCalled();
});

it('repeats a change with its body and the new CSRF token', async () => {
  setCsrfCookie('old');
  const seen: { token: string | null; body: unknown }[] = [];
  server.use(
    http.post('*/api/v1/auth/password', async ({ request }) => {
      const token = request.headers.get('X-CSRF-Token');
      seen.push({ token, body: await request.json() });
      return token === 'new' ? new HttpResponse(null, { status: 204 }) : expired();
    }),
    http.post('*/api/v1/auth/refresh', () => {
      setCsrfCookie('new');
      return ok({ expiresAt: LATER });
    }),
  );
  const body = { currentPassword: 'before', newPassword: 'afterwards it is longer' };

  const { response } = await client.POST('/api/v1/auth/password', { body });

  expect(response.status).toBe(204);
  expect(seen).toEqual([
    { token: 'old', body },
    { token: 'new', body },
  ]);
});

it('takes over a refresh that another tab has already done', async () => {
  let calls = 0;
  server.use(
    http.get('*/api/v1/stats', () => {
      calls += 1;
      if (calls > 1) return ok({ running: 1 });
      rememberSession({ expiresAt: LATER }, NOW);
      return expired();
    }),
    http.post('*/api/v1/auth/refresh', () => {
      throw new Error('the refresh token is used up');
    }),
  );

  expect((await data(client.GET('/api/v1/stats'))).running).toBe(1);
});

it('refreshes before a session ends, by the length that the server gave it', async () => {
  rememberSession({ expiresAt: NOW }, NOW);
  const asked: string[] = [];
  server.use(
    http.post('*/api/v1/auth/refresh', () => {
      asked.push('refresh');
      return ok({ expiresAt: LATER });
    }),
    http.get('*/api/v1/stats', () => {
      asked.push('stats');
      return ok({ running: 1 });
    }),
  );

  await data(client.GET('/api/v1/stats'));
  await data(client.GET('/api/v1/stats'));

  expect(asked).toEqual(['refresh', 'stats', 'stats']);
});

it('does not end the session because the server has a fault', async () => {
  server.use(
    http.get('*/api/v1/stats', expired),
    http.post('*/api/v1/auth/refresh', () => refused(500, 'INTERNAL_ERROR', 'Something went wrong.')),
  );

  await expect(data(client.GET('/api/v1/stats'))).rejects.toMatchObject({ status: 500 });

  expect(sessionOver).not.toHaveBeenCalled();
});

it('says that the session is over when the refresh is refused', async () => {
  server.use(http.get('*/api/v1/stats', expired), http.post('*/api/v1/auth/refresh', expired));

  await expect(data(client.GET('/api/v1/stats'))).rejects.toMatchObject({ status: 401, code: 'NOT_AUTHENTICATED' });

  expect(sessionOver).toHaveBeenCalledOnce();
});

it('does not take wrong credentials for an expired session', async () => {
  server.use(http.post('*/api/v1/auth/login', () => refused(401, 'WRONG_CREDENTIALS', 'Email or password is wrong.')));

  const call = data(client.POST('/api/v1/auth/login', { body: { email: 'a@example.com', password: 'no' } }));

  await expect(call).rejects.toThrow('Email or password is wrong.');
  expect(sessionOver).not.toHaveBeenCalled();
});

it('says in plain words that the server cannot be reached', async () => {
  server.use(http.get('*/api/v1/stats', () => HttpResponse.error()));

  await expect(data(client.GET('/api/v1/stats'))).rejects.toThrow('The server cannot be reached.');
});

it('is over in this tab when another one signs out, and not when that one goes on', () => {
  const over = vi.fn();
  whenSessionIsOver(over);

  window.dispatchEvent(new StorageEvent('storage', { key: 'session-deadline', newValue: '1' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: null }));
  expect(over).not.toHaveBeenCalled();
  window.dispatchEvent(new StorageEvent('storage', { key: 'session-deadline', newValue: null }));

  expect(over).toHaveBeenCalledOnce();
});
