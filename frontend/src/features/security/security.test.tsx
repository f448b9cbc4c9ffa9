import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { Finding } from '@/api/types';
import { aFinding } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

function listed(address: string, ...findings: Finding[]) {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/v1/security/findings', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return ok(findings, { nextCursor: null });
    }),
  );
  return { ...renderConsole(address), asked };
}

it('lists findings, and shows by what one was seen', async () => {
  const { user } = listed('/security', aFinding(), aFinding({ id: 'fnd_2', title: 'Many deletions', severity: 'LOW' }));
  const rows = within(await screen.findByRole('list', { name: 'Findings' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(/High.*Somebody guesses passwords.*203\.0\.113\.7.*Open.*20 times/);
  await user.click(screen.getByRole('button', { name: 'Somebody guesses passwords' }));

  const drawer = within(screen.getByRole('dialog'));
  expect(drawer.getByRole('list', { name: 'What was seen' })).toHaveTextContent('refused as adam@example.com');
  expect(drawer.getByRole('link', { name: 'In the audit trail' })).toHaveAttribute('href', '/audit?entry=aud_1');
});

it('marks a finding as looked at, with what it was', async () => {
  let sent: unknown;
  const { user } = listed('/security?finding=fnd_1', aFinding());
  server.use(
    http.post('*/api/v1/security/findings/fnd_1/acknowledge', async ({ request }) => {
      sent = await request.json();
      return ok(aFinding({ status: 'ACKNOWLEDGED' }));
    }),
  );
  await user.type(await screen.findByLabelText(/What it was/), 'A test.');
  await user.click(screen.getByRole('button', { name: 'Mark as looked at' }));

  expect(await screen.findByText('Marked as looked at.')).toBeInTheDocument();
  expect(sent).toEqual({ note: 'A test.' });
});

it('says why a finding could not be marked', async () => {
  const { user } = listed('/security?finding=fnd_1', aFinding());
  server.use(
    http.post('*/api/v1/security/findings/fnd_1/acknowledge', () =>
      refused(409, 'CONFLICT', 'Somebody else has done it.'),
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'Mark as looked at' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else has done it.');
});

it('shows who looked at a finding, and asks no more', async () => {
  const known = {
    status: 'ACKNOWLEDGED' as const,
    acknowledgedBy: 'usr_1',
    acknowledgedAt: '2026-11-21T02:30:00.000Z',
  };
  listed('/security?finding=fnd_1', aFinding({ ...known, note: 'A test.' }));

  expect(await screen.findByText('A test.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mark as looked at' })).toBeNull();
});

it('asks for what the address says, and says when nothing fits', async () => {
  const { asked } = listed('/security?status=OPEN&severity=CRITICAL');

  expect(await screen.findByText('No finding fits')).toBeInTheDocument();
  expect(asked[0]).toEqual({ status: 'OPEN', severity: 'CRITICAL', limit: '25' });
});
