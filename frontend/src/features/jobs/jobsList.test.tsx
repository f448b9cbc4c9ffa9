import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aJob, anExecution, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const page = (...jobs: ReturnType<typeof aJob>[]) => ok(jobs, { nextCursor: null });

it('shows each job with its state in a word, its schedule in words and as written', async () => {
  server.use(
    http.get('*/api/v1/jobs', () =>
      page(
        aJob(),
        aJob({ id: 'job_2', name: 'Report', status: 'FAILED' }),
        aJob({ id: 'job_3', name: 'Old', isActive: false }),
      ),
    ),
  );
  renderConsole('/jobs');

  const table = await screen.findByRole('table', { name: 'Jobs' });
  const [, first, second, third] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent(/Nightly backup.*Healthy.*At 03:00 every day.*0 3 \* \* \*/);
  expect(second).toHaveTextContent('Failing');
  expect(third).toHaveTextContent(/Disabled.*none/);
});

it('draws each job’s last runs, and says in words how they went', async () => {
  const recentRuns = [
    { status: 'SUCCESS', durationMs: 200 },
    { status: 'FAILED', durationMs: 3_000 },
  ] as const;
  server.use(
    http.get('*/api/v1/jobs', () =>
      page(aJob({ recentRuns: [...recentRuns] }), aJob({ id: 'job_2', name: 'New', recentRuns: [] })),
    ),
  );
  renderConsole('/jobs');

  expect(
    await screen.findByRole('img', { name: '1 of the last 2 runs succeeded, the last one took 3 s' }),
  ).toBeInTheDocument();
  expect(screen.getByText('none yet')).toBeInTheDocument();
});

it('keeps search and filters in the address and asks the API with them', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/jobs', ({ request }) => {
      asked.push(new URL(request.url).search);
      return page(aJob());
    }),
  );
  const { user, router } = renderConsole('/jobs?status=FAILED');

  await user.type(await screen.findByRole('searchbox'), 'backup');

  await waitFor(() => expect(router.state.location.search).toEqual({ status: 'FAILED', search: 'backup' }));
  await waitFor(() => expect(asked.at(-1)).toContain('search=backup'));
  expect(asked[0]).toContain('status=FAILED');
});

it('asks for another order, and tells how many jobs there are', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/jobs', ({ request }) => {
      asked.push(new URL(request.url).search);
      return ok([aJob()], { nextCursor: null, total: 1230 });
    }),
  );
  const { user, router } = renderConsole('/jobs');

  expect(await screen.findByText('1,230 jobs')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Next run first');

  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'nextRunAt' }));
  await waitFor(() => expect(asked.at(-1)).toContain('sort=nextRunAt'));
});

it('disables a job with its switch', async () => {
  let job = aJob();
  server.use(
    http.get('*/api/v1/jobs', () => page(job)),
    http.post('*/api/v1/jobs/job_1/disable', () => {
      job = aJob({ isActive: false });
      return ok(job);
    }),
  );
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('switch', { name: 'Nightly backup is active' }));

  expect(await screen.findByText('Disabled', { selector: 'span' })).toBeInTheDocument();
  expect(screen.getByRole('switch')).not.toBeChecked();
});

it('says that a run is queued, or why it is not', async () => {
  let isRunning = false;
  server.use(
    http.get('*/api/v1/jobs', () => page(aJob())),
    http.post('*/api/v1/jobs/job_1/execute', () => {
      if (isRunning) return refused(409, 'CONFLICT', 'It is running already.');
      isRunning = true;
      return ok(anExecution({ status: 'QUEUED' }), { status: 202 });
    }),
  );
  const { user } = renderConsole('/jobs');
  const run = await screen.findByRole('button', { name: 'Run now: Nightly backup' });

  await user.click(run);
  expect(await screen.findByText('Nightly backup is queued to run now.')).toBeInTheDocument();
  await user.click(run);
  expect(await screen.findByText('It is running already.')).toBeInTheDocument();
});

it('leads to the first job when there is none, and back to all when none fits', async () => {
  server.use(http.get('*/api/v1/jobs', () => page()));
  renderConsole('/jobs');

  expect(await screen.findByText('No jobs yet')).toBeInTheDocument();
});

it('says what went wrong and tries again when asked', async () => {
  let isDown = true;
  server.use(
    http.get('*/api/v1/jobs', () =>
      isDown ? refused(503, 'UNAVAILABLE', 'A part of the system does not answer.') : page(aJob()),
    ),
  );
  const { user } = renderConsole('/jobs');

  expect(await screen.findByRole('alert')).toHaveTextContent('A part of the system does not answer.');
  isDown = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'Jobs' })).toBeInTheDocument();
});

it('offers no changes to someone who may only read', async () => {
  server.use(
    http.get('*/api/v1/auth/me', () => ok(aUser({ name: 'Rita', role: 'READ_ONLY' }))),
    http.get('*/api/v1/jobs', () => page(aJob())),
  );
  renderConsole('/jobs');

  expect(await screen.findByRole('switch')).toBeDisabled();
  expect(screen.queryByRole('button', { name: /Run now/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'New job' })).not.toBeInTheDocument();
});

it('says of a paused job that it is, and until when', async () => {
  const pausedUntil = '2099-01-05T07:00:00.000Z';
  server.use(
    http.get('*/api/v1/jobs', () => ok([aJob({ pausedUntil, timezone: 'Europe/Berlin' })], { nextCursor: null })),
  );
  renderConsole('/jobs');

  expect(await screen.findByText('Paused')).toBeInTheDocument();
  expect(screen.getByText('paused until 5 Jan, 08:00')).toBeInTheDocument();
});

it('says of a job without a clock that a deployment brings its run', async () => {
  server.use(
    http.get('*/api/v1/jobs', () =>
      ok([aJob({ cronExpression: '@reboot', nextRunAt: null, lastRunAt: null })], { nextCursor: null }),
    ),
  );
  renderConsole('/jobs');

  expect(await screen.findByText('at deployment')).toBeInTheDocument();
});
