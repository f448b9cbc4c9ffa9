import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { User } from '@/api/types';
import { anInvitation, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const RITA = aUser({ id: 'usr_2', email: 'rita@example.com', name: 'Rita', role: 'READ_ONLY', version: 4 });

function listed(...users: User[]) {
  server.use(http.get('*/api/v1/users', () => ok(users, { nextCursor: null })));
  return renderConsole('/users');
}

it('invites somebody, shows the link once, and keeps it nowhere', async () => {
  let sent: unknown;
  const { user, queryClient } = listed(aUser());
  server.use(
    http.post('*/api/v1/users', async ({ request }) => {
      sent = await request.json();
      return ok(anInvitation(), { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Email'), 'rita@example.com');
  await user.click(dialog.getByRole('radio', { name: /Read only/ }));
  await user.click(dialog.getByRole('button', { name: 'Make the invitation' }));

  expect(await screen.findByText(anInvitation().invitationUrl)).toBeInTheDocument();
  expect(sent).toEqual({ email: 'rita@example.com', role: 'READ_ONLY' });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(document.body.innerHTML).not.toContain('s3cret');
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
});

it('shows why nobody can be invited', async () => {
  const { user } = listed(aUser());
  server.use(
    http.post('*/api/v1/users', () => refused(409, 'REGISTRATION_CLOSED', 'Set REGISTRATION_MODE to invite first.')),
  );
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  await user.type(screen.getByLabelText('Email'), 'rita@example.com');
  await user.click(screen.getByRole('button', { name: 'Make the invitation' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Set REGISTRATION_MODE to invite first.');
});

it('changes a role, with the version that was read', async () => {
  let sent: unknown;
  const { user } = listed(aUser(), RITA);
  server.use(
    http.patch('*/api/v1/users/usr_2', async ({ request }) => {
      sent = await request.json();
      return ok({ ...RITA, role: 'USER', version: 5 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Rita' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.click(drawer.getByRole('radio', { name: /^User/ }));
  await user.click(drawer.getByRole('button', { name: 'Save changes' }));

  expect(await screen.findByText('Rita is saved.')).toBeInTheDocument();
  expect(sent).toEqual({ name: 'Rita', role: 'USER', version: 4 });
});

it('says that the last administrator stays one', async () => {
  const words = 'Somebody else must be an administrator first.';
  server.use(http.patch('*/api/v1/users/usr_1', () => refused(409, 'LAST_ADMINISTRATOR', words)));
  const { user } = listed(aUser());
  await user.click(await screen.findByRole('button', { name: 'Adam' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.click(drawer.getByRole('radio', { name: /^User/ }));
  await user.click(drawer.getByRole('button', { name: 'Save changes' }));

  expect(await drawer.findByRole('alert')).toHaveTextContent(words);
});

it('disables an account after a question, and lets nobody disable their own', async () => {
  let sent: unknown;
  const { user } = listed(aUser(), RITA);
  server.use(
    http.patch('*/api/v1/users/usr_2', async ({ request }) => {
      sent = await request.json();
      return ok({ ...RITA, isActive: false, status: 'DISABLED', version: 5 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Rita' }));
  await user.click(screen.getByRole('button', { name: 'Disable' }));
  const question = within(screen.getByRole('dialog', { name: 'Disable this account?' }));
  await user.click(question.getByRole('button', { name: 'Disable' }));

  expect(await screen.findByText('Rita is disabled.')).toBeInTheDocument();
  expect(sent).toEqual({ isActive: false, version: 4 });
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Adam' }));
  expect(screen.queryByRole('button', { name: 'Disable' })).toBeNull();
});

it('signs somebody out everywhere', async () => {
  let asked = 0;
  const { user } = listed(RITA);
  server.use(
    http.post('*/api/v1/users/usr_2/revoke-sessions', () => {
      asked += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Rita' }));
  await user.click(screen.getByRole('button', { name: 'Sign out everywhere' }));
  await user.click(screen.getByRole('button', { name: 'Sign them out' }));

  expect(await screen.findByText('Rita is signed out everywhere.')).toBeInTheDocument();
  expect(asked).toBe(1);
});
