import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { ComplianceReport } from '@/api/types';
import { aFinding, aReport } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

function shown(address: string, report: ComplianceReport = aReport()) {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/v1/reports/compliance', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return ok(report);
    }),
  );
  return { ...renderConsole(address), asked };
}

it('shows rights, access, changes, findings and what is kept', async () => {
  shown('/compliance', aReport({ findings: [aFinding()] }));

  expect(await screen.findByText('The audit trail of this period is intact.')).toBeInTheDocument();
  const row = (table: string) => within(screen.getByRole('table', { name: table })).getAllByRole('row')[1];
  expect(row('Rights')).toHaveTextContent(/Adam adam@example\.com.*Administrator.*active.*Pipeline READ/);
  expect(row('Access')).toHaveTextContent(/adam@example\.com.*1,100.*90.*14.*0.*203\.0\.113\.0\/24/);
  expect(row('Configuration')).toHaveTextContent(/adam@example\.com.*job\.update.*job_1.*name/);
  expect(row('Findings')).toHaveTextContent(/High.*Somebody guesses passwords/);
  expect(screen.getByText('for ever')).toBeInTheDocument();
});

it('asks for whole days of the reader’s clock', async () => {
  const { asked } = shown('/compliance?from=2026-10-01&to=2026-10-31');

  expect(await screen.findByRole('table', { name: 'Rights' })).toBeInTheDocument();
  expect(asked).toEqual([{ from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }]);
});

it('tells first when the trail is not intact', async () => {
  shown('/compliance', aReport({ chainProblem: 'Entry 41 of 2026-11-20#3 was altered.' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Entry 41 of 2026-11-20#3 was altered.');
});

it('says why there is no report', async () => {
  server.use(http.get('*/api/v1/reports/compliance', () => refused(422, 'VALIDATION_FAILED', 'At most 92 days.')));
  renderConsole('/compliance?from=2026-01-01&to=2026-10-31');

  expect(await screen.findByText('At most 92 days.')).toBeInTheDocument();
});
