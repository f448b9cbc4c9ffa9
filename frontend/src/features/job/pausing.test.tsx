import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aCalendar, aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const HOUR = 60 * 60_000;
const inAnHour = () => new Date(Date.now() + HOUR).toISOString();

beforeEach(() => server.use(http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null }))));

function jobIs(job: ReturnType<typeof aJob>) {
  server.use(http.get('*/api/v1/jobs/job_1', () => ok(job)));
}

async function asked() {
  jobIs(aJob());
  const shown = renderConsole('/jobs/job_1');
  await shown.user.click(await screen.findByRole('button', { name: 'Pause' }));
  return { ...shown, dialog: within(screen.getByRole('dialog')) };
}

it('pauses for an hour, with a reason', async () => {
  let sent: { until: string; reason: string } | undefined;
  server.use(
    http.post('*/api/v1/jobs/job_1/disable', async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return ok(aJob({ pausedUntil: sent?.until ?? null, disabledReason: sent?.reason ?? null }));
    }),
  );
  const { user, dialog } = await asked();
  await user.type(dialog.getByLabelText(/^Reason/), 'Moving house.');
  await user.click(dialog.getByRole('button', { name: 'Pause the job' }));

  expect(await screen.findByText(/^Paused until /)).toBeInTheDocument();
  expect(screen.getByText(/Moving house\./)).toBeInTheDocument();
  expect(Math.abs(Date.parse(sent?.until ?? '') - Date.now() - HOUR)).toBeLessThan(HOUR / 2);
});

it('disables until somebody enables it', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/jobs/job_1/disable', async ({ request }) => {
      sent = await request.json();
      return ok(aJob({ isActive: false }));
    }),
  );
  const { user, dialog } = await asked();
  await user.click(dialog.getByRole('radio', { name: /Until somebody enables it/ }));
  await user.click(dialog.getByRole('button', { name: 'Disable the job' }));

  expect(await screen.findByText('This job is disabled')).toBeInTheDocument();
  expect(sent).toEqual({ until: null, reason: null });
});

it('takes a time of one’s own, and shows there what the API says about it', async () => {
  server.use(
    http.post('*/api/v1/jobs/job_1/disable', () =>
      refused(422, 'VALIDATION_FAILED', 'No.', [{ field: 'until', message: 'Write an instant that lies ahead.' }]),
    ),
  );
  const { user, dialog } = await asked();
  await user.click(dialog.getByRole('radio', { name: 'Until a time of your choice' }));
  expect(dialog.getByRole('button', { name: 'Pause the job' })).toBeDisabled();
  await user.type(dialog.getByLabelText('Until'), '2020-01-01T08:00');
  await user.click(dialog.getByRole('button', { name: 'Pause the job' }));

  await waitFor(() =>
    expect(dialog.getByLabelText('Until')).toHaveAccessibleDescription(/Write an instant that lies ahead/),
  );
});

it('shows a paused job as such, and ends the pause', async () => {
  jobIs(aJob({ pausedUntil: inAnHour() }));
  server.use(http.post('*/api/v1/jobs/job_1/enable', () => ok(aJob())));
  const { user } = renderConsole('/jobs/job_1');
  const heading = await screen.findByRole('heading', { name: /Nightly backup/ });
  expect(heading).toHaveTextContent('Nightly backup Paused');
  await user.click(screen.getByRole('button', { name: 'End the pause' }));

  await waitFor(() => expect(heading).toHaveTextContent('Nightly backup Healthy'));
});

it('does not call paused what goes on already', async () => {
  jobIs(aJob({ pausedUntil: new Date(Date.now() - HOUR).toISOString() }));
  renderConsole('/jobs/job_1');

  expect(await screen.findByRole('heading', { name: /Nightly backup/ })).toHaveTextContent('Healthy');
  expect(screen.getByRole('button', { name: 'Pause' })).toBeInTheDocument();
});

it('puts what narrows the schedule into words', async () => {
  jobIs(
    aJob({
      startAt: '2026-12-01T07:00:00.000Z',
      timezone: 'Europe/Berlin',
      maxRuns: 10,
      runsLeft: 3,
      jitterSeconds: 90,
      catchUp: 'last',
      dstGap: 'skip',
      calendarIds: ['cal_1'],
    }),
  );
  server.use(http.get('*/api/v1/calendars', () => ok([aCalendar()])));
  renderConsole('/jobs/job_1');

  expect(await screen.findByText('Tue, 1 Dec 2026, 08:00')).toBeInTheDocument();
  expect(screen.getByText('3 of 10')).toBeInTheDocument();
  expect(screen.getByText('up to 1 min 30 s later, every run alike')).toBeInTheDocument();
  expect(screen.getByText('the last run that was due')).toBeInTheDocument();
  expect(screen.getByText('left-out times do not run, repeated ones as cron does')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Public holidays' })).toHaveAttribute('href', '/calendars');
});

it('says when all runs are done', async () => {
  jobIs(aJob({ maxRuns: 10, runsLeft: 0, nextRunAt: null }));
  renderConsole('/jobs/job_1');

  expect(await screen.findByText('All its runs are done')).toBeInTheDocument();
});

it('mutes the alerts for an hour, and tells of failures again when asked', async () => {
  const sent: Record<string, unknown>[] = [];
  let job = aJob();
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(job)),
    http.patch('*/api/v1/jobs/job_1', async ({ request }) => {
      const body = (await request.json()) as { version: number; alertsMutedUntil: string | null };
      sent.push(body);
      job = aJob({ version: body.version + 1, alertsMutedUntil: body.alertsMutedUntil });
      return ok(job);
    }),
  );
  const { user } = renderConsole('/jobs/job_1');

  await user.click(await screen.findByRole('button', { name: 'Mute the alerts' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Mute the alerts' }));
  expect(await screen.findByText(/^Its alerts are muted until /)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Tell of failures again' }));

  await waitFor(() => expect(sent).toHaveLength(2));
  expect(Math.abs(Date.parse(String(sent[0]?.alertsMutedUntil)) - Date.now() - HOUR)).toBeLessThan(HOUR / 2);
  expect(sent[1]).toEqual({ version: aJob().version + 1, alertsMutedUntil: null });
});
