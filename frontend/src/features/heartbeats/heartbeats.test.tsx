import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aHeartbeat, aPing, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const list = (...heartbeats: ReturnType<typeof aHeartbeat>[]) =>
  server.use(http.get('*/api/v1/heartbeats', () => ok(heartbeats, { nextCursor: null })));

it('shows each heartbeat with its state in a word, and what matters most of its times', async () => {
  list(
    aHeartbeat(),
    aHeartbeat({ id: 'hbt_2', name: 'Report', status: 'DOWN', downSince: '2026-11-20T02:00:00.000Z' }),
    aHeartbeat({
      id: 'hbt_3',
      name: 'After the job',
      jobId: 'job_1',
      cronExpression: null,
      status: 'NEW',
      lastPingAt: null,
    }),
  );
  renderConsole('/heartbeats');

  const rows = within(await screen.findByRole('list', { name: 'Heartbeats' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(/Warehouse backup.*In time.*0 3 \* \* \* Europe\/Berlin.*2 h of grace.*expected/);
  expect(rows[1]).toHaveTextContent(/Report.*Down.*down since/);
  expect(rows[2]).toHaveTextContent(/After the job.*Never heard of.*with the runs of a job/);
});

it('makes one, and tells its address this once', async () => {
  let sent: unknown;
  list();
  server.use(
    http.post('*/api/v1/schedules/preview', () => refused(503, 'UNAVAILABLE', 'Not in this test.')),
    http.post('*/api/v1/heartbeats', async ({ request }) => {
      sent = await request.json();
      return ok(aHeartbeat({ pingPath: '/api/v1/heartbeats/ping/hb-secret' }), { status: 201 });
    }),
  );
  const { user } = renderConsole('/heartbeats');

  await user.click(await screen.findByRole('button', { name: 'New heartbeat' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.type(drawer.getByLabelText('Name'), 'Warehouse backup');
  await user.type(drawer.getByLabelText('Cron expression'), '0 3 * * *');
  await user.clear(drawer.getByLabelText('Amount'));
  await user.type(drawer.getByLabelText('Amount'), '2');
  await user.selectOptions(drawer.getByLabelText('Unit'), 'hours');
  await user.type(drawer.getByLabelText(/^Tags/), 'backup, night');
  await user.click(drawer.getByRole('button', { name: 'Create heartbeat' }));

  expect(await screen.findByRole('figure', { name: 'Address' })).toHaveTextContent(
    'https://console.test/api/v1/heartbeats/ping/hb-secret',
  );
  expect(sent).toMatchObject({
    name: 'Warehouse backup',
    cronExpression: '0 3 * * *',
    timezone: 'UTC',
    jobId: null,
    graceSeconds: 7_200,
    tags: ['backup', 'night'],
    isActive: true,
  });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByText(/hb-secret/)).not.toBeInTheDocument();
});

it('shows at its field what the API says about the grace', async () => {
  list(aHeartbeat());
  server.use(
    http.post('*/api/v1/schedules/preview', () => refused(503, 'UNAVAILABLE', 'Not in this test.')),
    http.put('*/api/v1/heartbeats/hbt_1', () =>
      refused(422, 'VALIDATION_FAILED', 'Not valid.', [{ field: 'graceSeconds', message: 'A week at most.' }]),
    ),
  );
  const { user } = renderConsole('/heartbeats');

  await user.click(await screen.findByRole('button', { name: 'Edit Warehouse backup' }));
  expect(screen.getByLabelText('Amount')).toHaveValue(2);
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  expect(await screen.findByText('A week at most.')).toBeInTheDocument();
  expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription('A week at most.');
});

it('shows what was heard of it, the text that came along as text', async () => {
  list(aHeartbeat());
  server.use(
    http.get('*/api/v1/heartbeats/hbt_1/pings', () =>
      ok([aPing({ signal: 'fail', exitStatus: 3, message: '<b>disk full</b>' }), aPing({ id: 'png_2' })], {
        nextCursor: null,
      }),
    ),
  );
  const { user } = renderConsole('/heartbeats');

  await user.click(await screen.findByRole('button', { name: 'Pings of Warehouse backup' }));

  const pings = within(await screen.findByRole('list', { name: 'Pings' })).getAllByRole('listitem');
  expect(pings[0]).toHaveTextContent(/Failed, exit status 3.*203\.0\.113\.7, curl\/8\.14.*<b>disk full<\/b>/);
  expect(pings[1]).toHaveTextContent(/Done.*after 5 min/);
});

it('gives it another address when asked twice, and deletes it', async () => {
  const deleted: string[] = [];
  list(aHeartbeat());
  server.use(
    http.post('*/api/v1/heartbeats/hbt_1/regenerate', () =>
      ok(aHeartbeat({ pingPath: '/api/v1/heartbeats/ping/another' })),
    ),
    http.delete('*/api/v1/heartbeats/:id', ({ params }) => {
      deleted.push(String(params.id));
      return new Response(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/heartbeats');

  await user.click(await screen.findByRole('button', { name: 'New address for Warehouse backup' }));
  await user.click(screen.getByRole('button', { name: 'Make a new address' }));
  expect(await screen.findByRole('figure', { name: 'Address' })).toHaveTextContent('/ping/another');
  await user.click(screen.getByRole('button', { name: 'Delete Warehouse backup' }));
  await user.click(screen.getByRole('button', { name: 'Delete the heartbeat' }));

  await waitFor(() => expect(deleted).toEqual(['hbt_1']));
});

it('offers no changes to someone who may only read', async () => {
  list(aHeartbeat());
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))));
  renderConsole('/heartbeats');

  expect(await screen.findByRole('button', { name: 'Pings of Warehouse backup' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^(Edit|Delete|New)/ })).not.toBeInTheDocument();
});
