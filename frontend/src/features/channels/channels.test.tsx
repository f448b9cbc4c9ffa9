import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aChannel, aDelivery, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

it('makes a webhook and shows its signing secret once', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/v1/channels', () => ok([])),
    http.post('*/api/v1/channels', async ({ request }) => {
      sent = await request.json();
      return ok({ ...aChannel(), signingSecret: 'whsec_once' }, { status: 201 });
    }),
  );
  const { user, queryClient } = renderConsole('/channels');

  await user.click(await screen.findByRole('button', { name: 'New channel' }));
  await user.type(screen.getByLabelText('Name'), 'On call');
  await user.selectOptions(screen.getByLabelText('Kind'), 'Webhook');
  await user.type(screen.getByLabelText('URL'), 'https://hooks.example.com/x');
  await user.selectOptions(screen.getByLabelText('From which severity'), 'High');
  await user.click(screen.getByRole('checkbox', { name: 'A job failed' }));
  await user.click(screen.getByRole('button', { name: 'Create channel' }));

  expect(await screen.findByText('whsec_once')).toBeInTheDocument();
  expect(sent).toEqual({
    name: 'On call',
    kind: 'webhook',
    url: 'https://hooks.example.com/x',
    routing: { minimumSeverity: 'HIGH', kinds: ['job-failed'], categoryIds: [], tags: [], ownerIds: [] },
    escalation: null,
    digest: null,
    isActive: true,
  });
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('whsec_once')).not.toBeInTheDocument();
  await waitFor(() => expect(JSON.stringify(queryClient.getMutationCache().getAll())).not.toContain('whsec_once'));
});

it('keeps what is secret, and whom it is for, when something else is changed', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/v1/channels', () => ok([aChannel()])),
    http.put('*/api/v1/channels/chn_1', async ({ request }) => {
      sent = await request.json();
      return ok(aChannel({ version: 4 }));
    }),
  );
  const { user } = renderConsole('/channels');

  await user.click(await screen.findByRole('button', { name: 'Edit On call' }));
  expect(screen.getByLabelText('Kind')).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /^Active/ }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await screen.findByText('On call is saved.');
  expect(sent).toEqual({
    name: 'On call',
    kind: 'webhook',
    routing: { minimumSeverity: 'HIGH', kinds: ['job-failed'], categoryIds: [], tags: [], ownerIds: ['usr_7'] },
    escalation: null,
    digest: null,
    isActive: false,
    version: 3,
  });
});

it('tests a channel and shows what became of it', async () => {
  server.use(
    http.get('*/api/v1/channels', () => ok([aChannel()])),
    http.post('*/api/v1/channels/chn_1/test', () => ok({ deliveryId: 'dlv_1' }, { status: 202 })),
    http.get('*/api/v1/channels/chn_1/deliveries', () =>
      ok(
        [
          aDelivery({
            kind: 'test',
            title: 'Does this arrive?',
            status: 'RETRYING',
            attempts: 2,
            lastError: 'Answered 500.',
            responseStatus: 500,
          }),
          aDelivery({ id: 'dlv_2', kind: 'digest', title: 'What was collected' }),
          aDelivery({ id: 'dlv_3', kind: 'escalation', notificationId: 'ntf_1', title: 'Nightly backup failed' }),
        ],
        { nextCursor: null },
      ),
    ),
  );
  const { user } = renderConsole('/channels');

  await user.click(await screen.findByRole('button', { name: 'Test On call' }));

  const drawer = await screen.findByRole('dialog', { name: 'Deliveries of On call' });
  const [tested, collected, escalated] = await within(drawer).findAllByRole('listitem');
  expect(tested).toHaveTextContent(/Tried again.*Test: Does this arrive\?.*2 attempts, answered 500.*Answered 500\./);
  expect(collected).toHaveTextContent(/Sent.*Digest: What was collected/);
  expect(escalated).toHaveTextContent(/Sent.*Not acknowledged: Nightly backup failed/);
});

it('puts what the API refuses at its field, in the routing too', async () => {
  server.use(
    http.get('*/api/v1/channels', () => ok([aChannel()])),
    http.put('*/api/v1/channels/chn_1', () =>
      refused(422, 'VALIDATION_FAILED', 'Some fields are invalid.', [
        { field: 'url', message: 'Only https goes.' },
        { field: 'routing.tags', message: 'Too many tags.' },
      ]),
    ),
  );
  const { user } = renderConsole('/channels');

  await user.click(await screen.findByRole('button', { name: 'Edit On call' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  expect(await screen.findByText('Only https goes.')).toBeInTheDocument();
  expect(screen.getByText('Too many tags.')).toBeInTheDocument();
});

it('does not exist for anybody but administrators', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'USER' }))));
  renderConsole('/channels');

  expect(await screen.findByText('There is no such page')).toBeInTheDocument();
});

it('is told of what nobody acknowledges, or of what was collected', async () => {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.get('*/api/v1/channels', () => ok([aChannel()])),
    http.put('*/api/v1/channels/:id', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return ok(aChannel());
    }),
  );
  const { user } = renderConsole('/channels');
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: /^Edit / }));
    return within(screen.getByRole('dialog'));
  };

  let drawer = await open();
  await user.selectOptions(drawer.getByLabelText('When it is told'), 'When nobody has acknowledged it');
  await user.clear(drawer.getByLabelText('After (minutes)'));
  await user.type(drawer.getByLabelText('After (minutes)'), '30');
  await user.click(drawer.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  drawer = await open();
  await user.selectOptions(drawer.getByLabelText('When it is told'), 'Collected, daily');
  await user.clear(drawer.getByLabelText('Hour'));
  await user.type(drawer.getByLabelText('Hour'), '7');
  await user.click(drawer.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).toMatchObject({ escalation: { afterMinutes: 30 }, digest: null });
  expect(sent[1]).toMatchObject({ escalation: null, digest: { frequency: 'daily', hour: 7, timezone: 'UTC' } });
});
