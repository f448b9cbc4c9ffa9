import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { SignedIn } from '@/api/types';
import { anExecution, aSignIn, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';
import { deviceWords } from './device';

const PHONE = aSignIn({ id: 'ses_2', isCurrent: false, userAgent: 'Mozilla/5.0 (iPhone) Version/26.0 Safari/604.1' });

function shown(...sessions: SignedIn[]) {
  server.use(http.get('*/api/v1/auth/sessions', () => ok(sessions)));
  return renderConsole('/account');
}

it('lists where one is signed in, this browser first, and ends another one', async () => {
  const { user } = shown(PHONE, aSignIn());
  const rows = within(await screen.findByRole('list', { name: 'Sign-ins' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Firefox on Linuxthis browser'),
    expect.stringContaining('Safari on iOS'),
  ]);
  server.use(
    http.delete('*/api/v1/auth/sessions/ses_2', () => {
      server.use(http.get('*/api/v1/auth/sessions', () => ok([aSignIn()])));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Sign out of Safari on iOS' }));

  await waitFor(() => expect(screen.queryByText('Safari on iOS')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
});

it('changes the name that others see', async () => {
  const { user } = shown(aSignIn());
  server.use(http.patch('*/api/v1/auth/me', () => ok(aUser({ name: 'Adam the First' }))));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Adam the First');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Your name is changed.')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: /Adam the First/ })).toBeInTheDocument();
});

it('says what is wrong with a new password', async () => {
  const problem = { field: 'newPassword', message: 'This password is too common.' };
  server.use(http.post('*/api/v1/auth/password', () => refused(422, 'VALIDATION_FAILED', 'No.', [problem])));
  const { user } = shown(aSignIn());
  await user.type(await screen.findByLabelText('Current password'), 'before');
  await user.type(screen.getByLabelText('New password'), 'password1234');
  await user.click(screen.getByRole('button', { name: 'Change password' }));

  await waitFor(() => expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/too common/));
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36', 'Chrome on Linux'],
  ['curl/8.5.0', 'curl'],
  ['something else', 'something else'],
  [null, 'Unknown program'],
])('calls %s %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

it('keeps the theme and the time zone that one reads in, in this browser', async () => {
  server.use(
    http.get('*/api/v1/auth/sessions', () => ok([])),
    http.get('*/api/v1/executions', () => ok([anExecution()], { nextCursor: null })),
  );
  const { user, router } = renderConsole('/account');

  await user.selectOptions(await screen.findByLabelText('Theme'), 'Dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  await user.type(screen.getByRole('combobox', { name: /^Time zone/ }), 'Mars');
  expect(screen.getByText('This browser knows no such time zone.')).toBeInTheDocument();
  await user.clear(screen.getByRole('combobox', { name: /^Time zone/ }));
  await user.type(screen.getByRole('combobox', { name: /^Time zone/ }), 'Asia/Tokyo');
  await router.navigate({ to: '/executions' });

  expect(await screen.findByText(/20 Nov, 12:00:00/)).toBeInTheDocument(); // 03:00 UTC
  localStorage.clear();
});
