import { screen } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { Registration } from '@/api/types';
import { setCsrfCookie } from '@/test/cookies';
import { aQueue, aUser, someStatistics } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const CHOSEN = 'correct horse battery';

function opened(address: string, status: Partial<Registration> = {}) {
  server.use(
    http.get('*/api/v1/auth/status', () => ok({ registration: 'invite', setupNeeded: false, ...status })),
    http.get('*/api/v1/stats', () => ok(someStatistics())),
    http.get('*/api/v1/queue', () => ok(aQueue())),
  );
  return renderConsole(address, { isSignedIn: false });
}

/** Answers as a sign-in does, and keeps what was sent. */
function answering(path: string) {
  const sent: unknown[] = [];
  server.use(
    http.post(`*/api/v1/auth/${path}`, async ({ request }) => {
      sent.push(await request.json());
      setCsrfCookie('x');
      const session = { accessToken: 'x', tokenType: 'Bearer', expiresAt: '2026-11-21T03:15:00.000Z', csrfToken: 'x' };
      return ok({ ...session, user: aUser() }, { status: 201 });
    }),
  );
  return sent;
}

it('joins by the invitation of the link, for the address that it names', async () => {
  const sent = answering('register');
  const { user } = opened('/register#invitation=s3cret&email=rita%40example.com');

  expect(await screen.findByLabelText('Email')).toHaveValue('rita@example.com');
  expect(screen.getByLabelText('Email')).toHaveAttribute('readonly');
  await user.type(screen.getByLabelText('Name'), 'Rita');
  await user.type(screen.getByLabelText('Password'), CHOSEN);
  await user.click(screen.getByRole('button', { name: 'Join' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeInTheDocument();
  expect(sent).toEqual([{ email: 'rita@example.com', name: 'Rita', password: CHOSEN, invitation: 's3cret' }]);
});

it('says what the API has against a password, and keeps the rest', async () => {
  const problem = { field: 'password', message: 'This password is too common.' };
  server.use(http.post('*/api/v1/auth/register', () => refused(422, 'VALIDATION_FAILED', 'No.', [problem])));
  const { user } = opened('/register', { registration: 'open' });

  await user.type(await screen.findByLabelText('Email'), 'bob@example.com');
  await user.type(screen.getByLabelText('Name'), 'Bob');
  await user.type(screen.getByLabelText('Password'), 'password1234');
  await user.click(screen.getByRole('button', { name: 'Create account' }));

  expect(await screen.findByText('This password is too common.')).toBeInTheDocument();
  expect(screen.getByLabelText('Email')).toHaveValue('bob@example.com');
});

it.each([
  ['invite', /Only who is invited can join/],
  ['closed', /Nobody can join/],
] as const)('shows no form without an invitation where registration is %s', async (registration, words) => {
  opened('/register', { registration });

  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).toBeNull();
});

it('leads from the sign-in to the first set-up, which makes the administrator', async () => {
  const sent = answering('setup');
  const { user } = opened('/sign-in', { registration: 'closed', setupNeeded: true });

  await user.click(await screen.findByRole('link', { name: 'Make the first administrator' }));
  await user.type(await screen.findByLabelText('Set-up secret'), 'from the deployment');
  await user.type(screen.getByLabelText('Email'), 'adam@example.com');
  await user.type(screen.getByLabelText('Name'), 'Adam');
  await user.type(screen.getByLabelText('Password'), CHOSEN);
  await user.click(screen.getByRole('button', { name: 'Make the administrator' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeInTheDocument();
  expect(sent).toEqual([{ secret: 'from the deployment', email: 'adam@example.com', name: 'Adam', password: CHOSEN }]);
});

it('says that the set-up is done once there is an administrator', async () => {
  opened('/set-up');

  expect(await screen.findByText('This has been done.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Set-up secret')).toBeNull();
});

it('offers an account at the sign-in only where everybody may make one', async () => {
  opened('/sign-in', { registration: 'open' });

  expect(await screen.findByRole('link', { name: 'Create one' })).toHaveAttribute('href', '/register');
});
