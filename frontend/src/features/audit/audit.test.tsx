import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import { joined } from '@/api/downloads';
import type { AuditEntry, Verification } from '@/api/types';
import { anAuditEntry } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

function listed(address: string, ...entries: AuditEntry[]) {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/v1/audit', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return ok(entries, { nextCursor: null });
    }),
  );
  return { ...renderConsole(address), asked };
}

it('shows who did what on what, from where, and what came of it', async () => {
  const system = anAuditEntry({ id: 'aud_2', actor: { id: 'system', email: null, tokenId: null }, sourceIp: null });
  listed('/audit', anAuditEntry({ outcome: 'REFUSED', status: 404 }), system);

  const rows = within(await screen.findByRole('table', { name: 'Audit trail' })).getAllByRole('row');
  expect(rows[1]).toHaveTextContent(
    /adam@example\.com.*job\.update.*PATCH \/jobs\/\{id\}.*job_1.*203\.0\.113\.7.*Refused/,
  );
  expect(rows[2]).toHaveTextContent('Cron Manager itself');
});

it('takes its filters from the address, days as the reader’s clock has them', async () => {
  const { asked } = listed('/audit?action=job.update&outcome=REFUSED&from=2026-11-01&to=2026-11-02&resource=job_1');

  expect(await screen.findByText('No entry fits')).toBeInTheDocument();
  expect(asked[0]).toEqual({
    action: 'job.update',
    outcome: 'REFUSED',
    resource: 'job_1',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-03T00:00:00.000Z',
    limit: '50',
  });
});

it('puts what is chosen into the address', async () => {
  const { router, user } = listed('/audit', anAuditEntry());
  await user.selectOptions(await screen.findByLabelText('Outcome'), 'Refused');
  await user.type(screen.getByLabelText('Search the trail'), '203');

  await waitFor(() => expect(router.state.location.search).toMatchObject({ outcome: 'REFUSED', search: '203' }));
});

it('opens an entry with what was before and after', async () => {
  const entry = anAuditEntry({
    changes: { name: ['Backup', 'Nightly backup'], 'auth.token': ['***', '***'], body: [null, 'x'] },
  });
  server.use(http.get('*/api/v1/audit/aud_1', () => ok(entry)));
  const { user } = listed('/audit', anAuditEntry());
  await user.click(within(await screen.findByRole('table', { name: 'Audit trail' })).getByRole('button'));

  const changes = within(await screen.findByRole('table', { name: 'Changes' })).getAllByRole('row');
  expect(changes.slice(1).map((row) => row.textContent)).toEqual([
    'nameBackupNightly backup',
    'auth.token******',
    'body–x',
  ]);
});

const VERIFIED: Verification = {
  intact: true,
  checked: 1_204,
  from: '2026-11-15T00:00:00.000Z',
  to: '2026-11-22T00:00:00.000Z',
  chains: 28,
  unchained: 0,
  unchainedSince: null,
  anchoredAt: '2026-11-21T02:59:00.000Z',
  firstBad: null,
};

it('says that the trail is intact', async () => {
  server.use(http.get('*/api/v1/audit/verify', () => ok(VERIFIED)));
  const { user } = listed('/audit', anAuditEntry());
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  await user.click(screen.getAllByRole('button', { name: 'Verify' }).at(-1) as HTMLElement);

  expect(await screen.findByText('The trail is intact')).toBeInTheDocument();
  expect(screen.getByText(/1,204 entries checked, in 28 chains\./)).toBeInTheDocument();
});

it('names the first entry that is not as it was written', async () => {
  const firstBad = { chain: '2026-11-20#3', index: 41, entryId: 'aud_41', problem: 'altered' as const };
  server.use(http.get('*/api/v1/audit/verify', () => ok({ ...VERIFIED, intact: false, firstBad })));
  const { user } = listed('/audit', anAuditEntry());
  await user.click(await screen.findByRole('button', { name: 'Verify' }));
  await user.click(screen.getAllByRole('button', { name: 'Verify' }).at(-1) as HTMLElement);

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Entry 41 of chain 2026-11-20#3 was altered after it was written (aud_41).');
});

it('exports what the filters leave, and says why not', async () => {
  const exports: string[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
  server.use(
    http.get('*/api/v1/audit/export', ({ request }) => {
      exports.push(new URL(request.url).search);
      return refused(422, 'VALIDATION_FAILED', 'At most 92 days can be looked through at once.');
    }),
  );
  const { user } = listed('/audit?action=job', anAuditEntry());
  await user.click(await screen.findByRole('button', { name: 'Download as CSV' }));

  expect(await screen.findByText('At most 92 days can be looked through at once.')).toBeInTheDocument();
  expect(exports).toEqual(['?action=job&format=csv']);
});

it('joins the parts of a long export', () => {
  expect(joined(['id,at\r\n1,a\r\n', 'id,at\r\n2,b\r\n'], 'csv')).toBe('id,at\r\n1,a\r\n2,b\r\n');
  expect(JSON.parse(joined(['{"data": [1]}', '{"data": [2]}'], 'json'))).toEqual([1, 2]);
  expect(JSON.parse(joined(['{"data": {"from": 1}}'], 'json'))).toEqual({ from: 1 });
});
