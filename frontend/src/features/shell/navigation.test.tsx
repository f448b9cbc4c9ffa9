import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { Role } from '@/api/types';
import { aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

function signedInAs(role: Role, address: string) {
  server.use(
    http.get('*/api/v1/auth/me', () => ok(aUser({ role }))),
    http.get('*/api/v1/auth/tokens', () => ok([])),
    http.get('*/api/v1/calendars', () => ok([])),
    http.get('*/api/v1/jobs', () => ok([], { nextCursor: null })),
    http.get('*/api/v1/secrets', () => ok([])),
  );
  return renderConsole(address);
}

it('leads administrators to their own pages', async () => {
  signedInAs('ADMIN', '/tokens');

  const pages = await screen.findByRole('list', { name: 'Administration' });
  const names = within(pages)
    .getAllByRole('link')
    .map((link) => link.textContent);
  expect(names).toEqual([
    'Users',
    'Audit trail',
    'Security',
    'Compliance',
    'Channels',
    'Maintenance windows',
    'Settings',
  ]);
});

it.each(['USER', 'READ_ONLY'] as const)('tells %s of no page that is for administrators', async (role) => {
  signedInAs(role, '/tokens');

  expect(await screen.findByRole('link', { name: 'API tokens' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Users' })).toBeNull();
});

it.each(['/users', '/audit', '/security', '/compliance'])('answers at %s as if nothing were there', async (address) => {
  signedInAs('USER', address);

  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeInTheDocument();
});

it.each(['/jobs', '/calendars', '/secrets'])('shows who only reads nothing to change at %s', async (address) => {
  signedInAs('READ_ONLY', address);

  expect(await screen.findByText(/^No (jobs|calendars|secrets) yet$/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^New/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /^New/ })).toBeNull();
});
