import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { Token } from '@/api/types';
import { aToken, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';
import { busiestRoutes } from './usage';

function listed(...tokens: Token[]) {
  server.use(http.get('*/api/v1/auth/tokens', () => ok(tokens)));
  return renderConsole('/tokens');
}

it('makes a token that counts from some networks only', async () => {
  let sent: unknown;
  const { user } = listed();
  server.use(
    http.post('*/api/v1/auth/tokens', async ({ request }) => {
      sent = await request.json();
      return ok({ ...aToken(), secret: 'tasker001_shown_once' }, { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'CI');
  await user.type(dialog.getByLabelText(/Only from/), '203.0.113.0/24, 2001:db8::/32');
  await user.click(dialog.getByRole('button', { name: 'Create token' }));

  expect(await screen.findByText('tasker001_shown_once')).toBeInTheDocument();
  const allowedCidrs = ['203.0.113.0/24', '2001:db8::/32'];
  expect(sent).toEqual({ name: 'CI', scopes: ['READ'], expiresInDays: 90, allowedCidrs });
});

it('shows at the networks what the API says about one of them', async () => {
  const problem = { field: 'allowedCidrs.0', message: 'Write a network.' };
  server.use(http.post('*/api/v1/auth/tokens', () => refused(422, 'VALIDATION_FAILED', 'No.', [problem])));
  const { user } = listed();
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  await user.type(screen.getByLabelText('Name'), 'CI');
  await user.type(screen.getByLabelText(/Only from/), 'home');
  await user.click(screen.getByRole('button', { name: 'Create token' }));

  expect(await screen.findByText('Write a network.')).toBeInTheDocument();
});

it('offers no right that its owner’s role does not have', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))));
  const { user } = listed();
  await user.click(await screen.findByRole('button', { name: 'New token' }));

  expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('value'))).toEqual(['READ']);
});

it('makes a new secret while the old one counts on', async () => {
  let sent: unknown;
  const { user } = listed(aToken());
  server.use(
    http.post('*/api/v1/auth/tokens/tok_1/regenerate', async ({ request }) => {
      sent = await request.json();
      return ok({ ...aToken({ id: 'tok_2' }), secret: 'tasker001_the_next' }, { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'New secret for Pipeline' }));
  await user.selectOptions(screen.getByLabelText('The old one goes on for'), 'A day');
  await user.click(screen.getByRole('button', { name: 'Make the new secret' }));

  expect(await screen.findByText('tasker001_the_next')).toBeInTheDocument();
  expect(sent).toEqual({ overlapMinutes: 1_440 });
});

it('says until when a replaced token counts, and replaces it no more', async () => {
  listed(aToken({ replacedBy: 'tok_2', validUntil: '2026-11-21T04:00:00.000Z', allowedCidrs: ['203.0.113.0/24'] }));

  expect(await screen.findByText(/Replaced by a new secret; counts until Sat, 21 Nov 2026, 04:00/)).toBeInTheDocument();
  expect(screen.getByText('only from 203.0.113.0/24')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'New secret for Pipeline' })).toBeNull();
});

const READS = { method: 'GET', route: '/jobs', requests: 30 };
const DAYS = [
  { date: '2026-11-20', requests: 40, refused: 2, routes: [READS, { method: 'POST', route: '/jobs', requests: 10 }] },
  { date: '2026-11-21', requests: 30, refused: 0, routes: [READS] },
];

it('shows the use of a token day by day, for those who do not see bars too', async () => {
  const { user } = listed(aToken());
  server.use(http.get('*/api/v1/auth/tokens/tok_1/usage', () => ok({ days: DAYS })));
  await user.click(await screen.findByRole('button', { name: 'Use of Pipeline' }));

  const rows = within(await screen.findByRole('table', { name: 'Requests per day' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['Fri 20 Nov402', 'Sat 21 Nov300']);
  expect(screen.getByText('70 requests')).toBeInTheDocument();
});

it('adds up routes over days, the busiest first', () => {
  expect(busiestRoutes(DAYS)).toEqual([
    { method: 'GET', route: '/jobs', requests: 60 },
    { method: 'POST', route: '/jobs', requests: 10 },
  ]);
});
