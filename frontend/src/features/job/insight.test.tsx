import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aJob, aLogLine, anExecution, someJobStatistics } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

beforeEach(() => {
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(aJob())),
    http.get('*/api/v1/jobs/job_1/executions', () =>
      ok(
        [
          anExecution({
            id: 'exe_2',
            status: 'FAILED',
            executionTimeMs: 2_000,
            scheduledFor: '2026-11-21T03:00:00.000Z',
          }),
          anExecution(),
        ],
        { nextCursor: null },
      ),
    ),
  );
});

it('shows the last runs by duration and result, each leading to its run', async () => {
  server.use(http.get('*/api/v1/executions/exe_2', () => ok(anExecution({ id: 'exe_2', status: 'FAILED' }))));
  const { user, router } = renderConsole('/jobs/job_1');

  const runs = within(await screen.findByRole('list', { name: 'Last runs, the oldest first' })).getAllByRole('link');
  expect(runs.map((run) => run.getAttribute('aria-label'))).toEqual([
    'Success, 1.24 s, 20 Nov, 03:00:00',
    'Failed, 2 s, 21 Nov, 03:00:00',
  ]);
  await user.click(runs[1] as HTMLElement);

  await waitFor(() => expect(router.state.location.search).toEqual({ execution: 'exe_2' }));
});

it('shows how the runs went, as figures and as a table for each chart', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/jobs/job_1/statistics', ({ request }) => {
      asked.push(new URL(request.url).search);
      return ok(someJobStatistics({ isWhole: false }));
    }),
  );
  const { user } = renderConsole('/jobs/job_1?tab=statistics');

  expect(await screen.findByText('Half within')).toBeInTheDocument();
  expect(screen.getByText('Success 19, Failed 1')).toBeInTheDocument();
  expect(screen.getByText(/Of the latest 20 records only/)).toBeInTheDocument();
  const days = within(screen.getByRole('table', { name: 'Runs by day' })).getAllByRole('row');
  expect(days[1]).toHaveTextContent('Fri 20 Nov118');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Span' }), 'Last 30 days');
  await waitFor(() => expect(asked).toEqual(['?days=7', '?days=30']));
});

it('tells of a failing job what was different when it began to fail', async () => {
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(aJob({ status: 'FAILED', consecutiveFailures: 2 }))),
    http.get('*/api/v1/jobs/job_1/what-changed', () =>
      ok({
        isFailing: true,
        failures: 2,
        isWhole: true,
        firstFailure: anExecution({ id: 'exe_2', status: 'FAILED' }),
        lastSuccess: anExecution(),
        differences: [{ field: 'responseStatus', success: 200, failure: 503 }],
        changes: [
          {
            at: '2026-11-20T12:00:00.000Z',
            action: 'job.update',
            by: 'usr_1',
            auditEntryId: 'aud_1',
            changes: { endpointUrl: ['a', 'b'] },
          },
        ],
      }),
    ),
  );
  renderConsole('/jobs/job_1');

  const table = await screen.findByRole('table', { name: 'How the two runs differ' });
  expect(within(table).getByRole('row', { name: 'responseStatus 200 503' })).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Done to the job in between' })).toHaveTextContent(
    /job\.update.*endpointUrl/,
  );
});

it('tells who changed the schedule, from what to what, and why', async () => {
  const schedule = {
    isScheduled: true,
    cronExpression: '0 3 * * *',
    timezone: 'UTC',
    startAt: null,
    endAt: null,
    pausedUntil: null,
    lastAt: null,
    jitterSeconds: 0,
    dstGap: 'cron',
    dstOverlap: 'cron',
    calendarIds: [],
  };
  const entry = { action: 'job.update', tokenId: null, auditEntryId: 'aud_1', by: 'usr_1' };
  server.use(
    http.get('*/api/v1/jobs/job_1/schedule-changes', () =>
      ok(
        [
          {
            ...entry,
            at: '2026-11-20T12:00:00.000Z',
            reason: 'too early',
            changed: ['cronExpression'],
            from: schedule,
            to: { ...schedule, cronExpression: '0 5 * * *' },
          },
          { ...entry, at: '2026-11-01T00:00:00.000Z', reason: null, changed: [], from: null, to: schedule },
        ],
        { nextCursor: null },
      ),
    ),
  );
  renderConsole('/jobs/job_1?tab=schedule');

  const [newest, first] = within(await screen.findByRole('list', { name: 'Changes of its schedule' }))
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('p'));
  expect(newest).toHaveTextContent(/schedule: 0 3 \* \* \* → 0 5 \* \* \*“too early”/);
  expect(first).toHaveTextContent('Created with 0 3 * * * in UTC.');
});

it('shows the log, by level and search', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/jobs/job_1/logs', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('level') ?? '');
      return ok([aLogLine({ level: 'error', message: '<b>Answered 503</b>' })], { nextCursor: null });
    }),
  );
  const { user } = renderConsole('/jobs/job_1?tab=log');

  expect(await screen.findByText('<b>Answered 503</b>')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Run' })).toHaveAttribute('href', '/jobs/job_1?execution=exe_1');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'Error');
  await waitFor(() => expect(asked).toEqual(['', 'error']));
});
