import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { Secret } from '@/api/types';
import { aSecret, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

function listed(...secrets: Secret[]) {
  server.use(http.get('*/api/v1/secrets', () => ok(secrets)));
  return renderConsole('/secrets');
}

it('makes the first secret, names how jobs use it, and keeps its value nowhere', async () => {
  let sent: unknown;
  const { user, queryClient } = listed();
  await user.click(await screen.findByRole('button', { name: 'New secret' }));
  server.use(
    http.put('*/api/v1/secrets/BACKUP_TOKEN', async ({ request }) => {
      sent = await request.json();
      server.use(http.get('*/api/v1/secrets', () => ok([aSecret()])));
      return ok(aSecret());
    }),
  );
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'BACKUP_TOKEN');
  await user.type(dialog.getByLabelText('Value'), 'a5ecret');
  await user.click(dialog.getByRole('button', { name: 'Save secret' }));

  expect(await screen.findByText(/^BACKUP_TOKEN can be used as/)).toHaveTextContent(/\$\{secret:BACKUP_TOKEN\}/);
  expect(within(await screen.findByRole('list', { name: 'Secrets' })).getByText('BACKUP_TOKEN')).toBeInTheDocument();
  expect(sent).toEqual({ value: 'a5ecret' });
  expect(document.body.innerHTML).not.toContain('a5ecret');
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
});

it('replaces no secret by making one of the same name', async () => {
  const { user } = listed(aSecret());
  await user.click(await screen.findByRole('button', { name: 'New secret' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'BACKUP_TOKEN');
  await user.type(dialog.getByLabelText('Value'), 'another');
  await user.click(dialog.getByRole('button', { name: 'Save secret' }));

  expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription(/There is one of this name/);
});

it('gives a secret a new value, and shows what the API says about that', async () => {
  const { user } = listed(aSecret({ version: 3, updatedAt: '2026-11-20T00:00:00.000Z' }));
  expect(await screen.findByText('20 Nov 2026, version 3')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'New value for BACKUP_TOKEN' }));
  const problem = { field: 'value', message: 'Write a value of at least 4 characters.' };
  server.use(http.put('*/api/v1/secrets/BACKUP_TOKEN', () => refused(422, 'VALIDATION_FAILED', 'No.', [problem])));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Value'), 'abc');
  await user.click(dialog.getByRole('button', { name: 'Replace the value' }));

  await waitFor(() => expect(dialog.getByLabelText('Value')).toHaveAccessibleDescription(/at least 4 characters/));
});

it('says which jobs keep a secret from being deleted', async () => {
  const inUse = 'Jobs use this secret: “Nightly backup”. Take it from them first.';
  server.use(http.delete('*/api/v1/secrets/BACKUP_TOKEN', () => refused(409, 'CONFLICT', inUse)));
  const { user } = listed(aSecret());
  await user.click(await screen.findByRole('button', { name: 'Delete BACKUP_TOKEN' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Delete the secret' }));

  expect(await dialog.findByRole('alert')).toHaveTextContent(inUse);
});

it('deletes a secret that no job uses', async () => {
  const { user } = listed(aSecret());
  await user.click(await screen.findByRole('button', { name: 'Delete BACKUP_TOKEN' }));
  server.use(
    http.get('*/api/v1/secrets', () => ok([])),
    http.delete('*/api/v1/secrets/BACKUP_TOKEN', () => new HttpResponse(null, { status: 204 })),
  );
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete the secret' }));

  expect(await screen.findByText('No secrets yet')).toBeInTheDocument();
});

it('lets nobody but its owner and administrators change a secret', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'USER' }))));
  listed(aSecret(), aSecret({ name: 'OTHERS', ownerId: 'usr_2' }));

  expect(await screen.findByRole('button', { name: 'Delete BACKUP_TOKEN' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Delete OTHERS' })).toBeNull();
});
