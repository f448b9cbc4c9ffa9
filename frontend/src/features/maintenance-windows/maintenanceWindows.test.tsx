import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aCategory, aMaintenanceWindow, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const list = (...windows: ReturnType<typeof aMaintenanceWindow>[]) =>
  server.use(http.get('*/api/v1/maintenance-windows', () => ok(windows)));

beforeEach(() =>
  server.use(
    http.get('*/api/v1/categories', () =>
      ok([aCategory(), aCategory({ id: 'cat_2', name: 'Old', status: 'archived' })]),
    ),
    http.post('*/api/v1/schedules/preview', () => refused(503, 'UNAVAILABLE', 'Not in this test.')),
  ),
);

it('shows when each holds alerts back, whose they are, and what it does now', async () => {
  list(
    aMaintenanceWindow(),
    aMaintenanceWindow({
      id: 'mwd_2',
      name: 'The move',
      categoryIds: ['cat_1', 'cat_gone'],
      cronExpression: null,
      timezone: null,
      durationMinutes: null,
      startAt: '2026-11-21T02:00:00.000Z',
      endAt: '2026-11-21T04:00:00.000Z',
      current: { from: '2026-11-21T02:00:00.000Z', until: '2026-11-21T04:00:00.000Z' },
      nextAt: null,
    }),
    aMaintenanceWindow({ id: 'mwd_3', name: 'Last year', nextAt: null }),
    aMaintenanceWindow({ id: 'mwd_4', name: 'Not now', isActive: false }),
  );
  renderConsole('/maintenance-windows');

  const rows = within(await screen.findByRole('list', { name: 'Maintenance windows' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(
    /Patch night.*To come.*0 2 \* \* 0 Europe\/Berlin, for 1 h 30 min.*all jobs and heartbeats.*begins/,
  );
  await waitFor(() => expect(rows[1]).toHaveTextContent(/The move.*Quiet now.* to .*only Billing, cat_gone.*ends/));
  expect(rows[2]).toHaveTextContent(/Last year.*Over/);
  expect(rows[3]).toHaveTextContent(/Not now.*Off/);
});

it('makes one that comes once, for a category', async () => {
  let sent: unknown;
  list();
  server.use(
    http.post('*/api/v1/maintenance-windows', async ({ request }) => {
      sent = await request.json();
      return ok(aMaintenanceWindow({ name: 'The move' }), { status: 201 });
    }),
  );
  const { user } = renderConsole('/maintenance-windows');

  await user.click(await screen.findByRole('button', { name: 'New window' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.type(drawer.getByLabelText('Name'), 'The move');
  await user.clear(drawer.getByLabelText('From'));
  await user.type(drawer.getByLabelText('From'), '2026-12-24T18:00');
  await user.clear(drawer.getByLabelText('Until'));
  await user.type(drawer.getByLabelText('Until'), '2026-12-24T20:30');
  await user.click(await drawer.findByRole('checkbox', { name: 'Billing' }));
  expect(drawer.queryByRole('checkbox', { name: 'Old' })).not.toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: 'Create window' }));

  await screen.findByText('The move is saved.');
  expect(sent).toEqual({
    name: 'The move',
    startAt: '2026-12-24T18:00:00.000Z',
    endAt: '2026-12-24T20:30:00.000Z',
    categoryIds: ['cat_1'],
    isActive: true,
  });
});

it('changes one that comes again, with the version that was read', async () => {
  let sent: unknown;
  list(aMaintenanceWindow());
  server.use(
    http.put('*/api/v1/maintenance-windows/mwd_1', async ({ request }) => {
      sent = await request.json();
      return ok(aMaintenanceWindow());
    }),
  );
  const { user } = renderConsole('/maintenance-windows');

  await user.click(await screen.findByRole('button', { name: 'Edit Patch night' }));
  await user.clear(screen.getByLabelText('It lasts (minutes)'));
  await user.type(screen.getByLabelText('It lasts (minutes)'), '120');
  await user.click(screen.getByRole('checkbox', { name: /^Active/ }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await screen.findByText('Patch night is saved.');
  expect(sent).toEqual({
    name: 'Patch night',
    cronExpression: '0 2 * * 0',
    timezone: 'Europe/Berlin',
    durationMinutes: 120,
    categoryIds: [],
    isActive: false,
    version: 2,
  });
});

it('sends a time that nobody touched as it was read', async () => {
  let sent: unknown;
  const once = { cronExpression: null, timezone: null, durationMinutes: null };
  const [startAt, endAt] = ['2026-12-01T02:00:00.123Z', '2026-12-01T04:00:00.000Z'];
  list(aMaintenanceWindow({ ...once, startAt, endAt }));
  server.use(
    http.put('*/api/v1/maintenance-windows/mwd_1', async ({ request }) => {
      sent = await request.json();
      return ok(aMaintenanceWindow());
    }),
  );
  const { user } = renderConsole('/maintenance-windows');

  await user.click(await screen.findByRole('button', { name: 'Edit Patch night' }));
  await user.type(screen.getByLabelText('Name'), ' again');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await screen.findByText('Patch night is saved.');
  expect(sent).toMatchObject({ name: 'Patch night again', startAt, endAt });
});

it('tells at its field what the API refuses, and why there can be no more', async () => {
  list(aMaintenanceWindow());
  server.use(
    http.put('*/api/v1/maintenance-windows/mwd_1', () =>
      refused(422, 'VALIDATION_FAILED', 'Not valid.', [{ field: 'durationMinutes', message: 'Too long.' }]),
    ),
    http.post('*/api/v1/maintenance-windows', () => refused(409, 'CONFLICT', 'There are 100 of them, the most.')),
  );
  const { user } = renderConsole('/maintenance-windows');

  await user.click(await screen.findByRole('button', { name: 'Edit Patch night' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Too long.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));

  await user.click(screen.getByRole('button', { name: 'New window' }));
  await user.type(screen.getByLabelText('Name'), 'One more');
  await user.click(screen.getByRole('button', { name: 'Create window' }));
  expect(await screen.findByText('There are 100 of them, the most.')).toBeInTheDocument();
});

it('deletes one when asked twice', async () => {
  const deleted: string[] = [];
  list(aMaintenanceWindow());
  server.use(
    http.delete('*/api/v1/maintenance-windows/:id', ({ params }) => {
      deleted.push(String(params.id));
      return new Response(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/maintenance-windows');

  await user.click(await screen.findByRole('button', { name: 'Delete Patch night' }));
  await user.click(screen.getByRole('button', { name: 'Delete the window' }));

  await waitFor(() => expect(deleted).toEqual(['mwd_1']));
});

it('does not exist for anybody but administrators', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'USER' }))));
  renderConsole('/maintenance-windows');

  expect(await screen.findByText('There is no such page')).toBeInTheDocument();
});
