import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { setCsrfCookie } from '@/test/cookies';
import { aQueue, aUser, someStatistics } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';
import { safeReturnPath } from './returnPath';

const signedIn = () => {
  setCsrfCookie('x');
  return ok({
    user: aUser(),
    csrfToken: 'x',
    accessToken: 'x',
    tokenType: 'Bearer',
    expiresAt: '2026-11-21T03:15:00.000Z',
  });
};
const signedOut = () => refused(401, 'NOT_AUTHENTICATED', 'Sign in, or send a valid token.');

it.each([
  ['nobody signed in here', false],
  ['the sign-in is over', true],
])('asks who is there when %s, and leads back to where one wanted to go', async (_, hasCookie) => {
  if (hasCookie) setCsrfCookie('old');
  server.use(
    http.get('*/api/v1/auth/me', signedOut),
    http.post('*/api/v1/auth/refresh', signedOut),
    http.post('*/api/v1/auth/login', signedIn),
    http.get('*/api/v1/auth/tokens', () => ok([])),
  );
  const { router, user } = renderConsole('/tokens', { isSignedIn: false });

  await user.type(await screen.findByLabelText('Email'), 'adam@example.com');
  await user.type(screen.getByLabelText('Password'), 'correct');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'API tokens' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/tokens');
});

it('says what is wrong and keeps the email', async () => {
  server.use(http.post('*/api/v1/auth/login', () => refused(401, 'WRONG_CREDENTIALS', 'Email or password is wrong.')));
  const { user } = renderConsole('/sign-in');

  await user.type(await screen.findByLabelText('Email'), 'adam@example.com');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
  expect(screen.getByLabelText('Email')).toHaveValue('adam@example.com');
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('forgets everything at signing out', async () => {
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics())),
    http.get('*/api/v1/queue', () => ok(aQueue())),
    http.post('*/api/v1/auth/logout', () => new HttpResponse(null, { status: 204 })),
  );
  const { user, queryClient } = renderConsole('/');

  await user.click(await screen.findByRole('button', { name: /Adam/ }));
  await user.click(await screen.findByRole('button', { name: 'Sign out', hidden: true }));

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
});

it.each([
  ['/jobs?search=a', '/jobs?search=a'],
  [undefined, '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/sign-in?from=/', '/'],
])('leads from %s to %s', (from, path) => {
  expect(safeReturnPath(from)).toBe(path);
});
