import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Ledger } from '@/api/types';
import { aJob, aLedger, aPreview, aPreviewedRun } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const MISSING = ['2026-11-20T03:00:00.000Z', '2026-11-20T04:00:00.000Z'];

beforeEach(() => server.use(http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null }))));

function shown(ledger: Ledger, job = aJob()) {
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(job)),
    http.get('*/api/v1/jobs/job_1/ledger', () => ok(ledger)),
  );
  return renderConsole('/jobs/job_1');
}

it('balances what fell due with the records, by outcome', async () => {
  shown(aLedger());

  expect(await screen.findByText('Expected 1,440, accounted 1,440')).toBeInTheDocument();
  expect(screen.getByText('Everything that fell due has its record.')).toBeInTheDocument();
  const outcomes = within(screen.getByRole('list', { name: 'By outcome' })).getAllByRole('listitem');
  expect(outcomes.map((outcome) => outcome.textContent)).toEqual(['Success1,438', 'Failed2']);
});

it('names what has no record, and what still waits', async () => {
  shown(aLedger({ expected: 60, accounted: 3, open: 2, byOutcome: { SUCCESS: 3 }, missing: MISSING }));

  expect(await screen.findByText('55 runs without a record. 2 runs still wait or run.')).toBeInTheDocument();
  const missing = within(screen.getByRole('list', { name: 'Without a record' })).getAllByRole('listitem');
  expect(missing.map((item) => item.textContent)).toEqual([
    'Fri, 20 Nov 2026, 03:00:00',
    'Fri, 20 Nov 2026, 04:00:00',
    'and 53 more',
  ]);
});

it('asks for the span that is chosen', async () => {
  const spans: number[] = [];
  const { user } = shown(aLedger());
  await screen.findByText(/^Expected/);
  server.use(
    http.get('*/api/v1/jobs/job_1/ledger', ({ request }) => {
      const query = new URL(request.url).searchParams;
      spans.push(Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? ''));
      return ok(aLedger({ expected: 7, accounted: 7 }));
    }),
  );
  await user.selectOptions(screen.getByLabelText('Span of the ledger'), '7 days');

  expect(await screen.findByText('Expected 7, accounted 7')).toBeInTheDocument();
  expect(Math.ceil((spans[0] ?? 0) / 86_400_000)).toBe(7);
});

it('says how many fell due before it queues what has no record, and what came of it', async () => {
  let sent: unknown;
  const times = [...MISSING, '2026-11-20T05:00:00.000Z'];
  const { user } = shown(aLedger({ expected: 4, accounted: 2, missing: MISSING }));
  server.use(
    http.post('*/api/v1/schedules/preview', () => ok(aPreview({ nextRuns: times.map((at) => aPreviewedRun({ at })) }))),
    http.post('*/api/v1/jobs/job_1/backfill', async ({ request }) => {
      sent = await request.json();
      return ok({ expected: 2, queued: 1, already: 1 }, { status: 202 });
    }),
  );
  await screen.findByText(/without a record/);
  await user.click(screen.getByRole('button', { name: 'Backfill' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Make up for past runs' }));
  expect(await dialog.findByText('By the schedule of today, 2 runs fell due in this span.')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Queue what has no record' }));

  expect(await dialog.findByText('2 runs fell due: 1 queued, 1 had a record already.')).toBeInTheDocument();
  expect(sent).toEqual({ from: MISSING[0], to: MISSING[1] });
});

it('shows at the span what the API says about it', async () => {
  const { user } = shown(aLedger());
  server.use(
    http.post('*/api/v1/schedules/preview', () => ok(aPreview({ nextRuns: [] }))),
    http.post('*/api/v1/jobs/job_1/backfill', () =>
      refused(422, 'VALIDATION_FAILED', 'No.', [{ field: 'to', message: 'More than 500 occurrences.' }]),
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'Backfill' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('From'), { target: { value: '2020-01-01T00:00' } });
  await user.click(dialog.getByRole('button', { name: 'Queue what has no record' }));

  await waitFor(() => expect(dialog.getByLabelText('To')).toHaveAccessibleDescription(/More than 500 occurrences/));
});

it('makes up for nothing while the job is disabled', async () => {
  shown(aLedger(), aJob({ isActive: false }));

  expect(await screen.findByRole('button', { name: 'Backfill' })).toBeDisabled();
});
