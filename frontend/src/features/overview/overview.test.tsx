import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aNotification, anExecution, aQueue, someStatistics } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

beforeEach(() => server.use(http.get('*/api/v1/queue', () => ok(aQueue()))));

it('leads to the first job in three steps while there is none', async () => {
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics({ jobs: { total: 0, active: 0, inactive: 0, failing: 0 } }))),
  );
  renderConsole('/');

  expect(await screen.findByRole('link', { name: 'Create the first job' })).toHaveAttribute('href', '/jobs/new');
  expect(within(screen.getByRole('list', { name: 'Steps to the first job' })).getAllByRole('listitem')).toHaveLength(3);
});

it('shows the latest of what was told, and what one has not read', async () => {
  const told = Array.from({ length: 6 }, (_, index) =>
    aNotification({ id: `ntf_${index}`, title: `Told ${index}`, isRead: index > 0 }),
  );
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics())),
    http.get('*/api/v1/notifications', () => ok(told, { nextCursor: 'more' })),
  );
  renderConsole('/');

  const rows = within(await screen.findByRole('list', { name: 'Latest notifications' })).getAllByRole('listitem');
  expect(rows).toHaveLength(5);
  expect(rows[0]).toHaveTextContent(/Unread.*Told 0/);
  expect(rows[1]).not.toHaveTextContent('Unread');
});

it('counts timeouts and missed runs among the failures', async () => {
  const today = { total: 20, success: 10, failed: 4, timeout: 3, missed: 2, other: 1 };
  server.use(http.get('*/api/v1/stats', () => ok(someStatistics({ today }))));
  renderConsole('/');

  expect((await screen.findByText('Failures today')).parentElement).toHaveTextContent(/9.*of 20 runs/);
  expect(screen.getByText(/52\.6 % successful/)).toBeInTheDocument();
});

it('leads from a failure to its run', async () => {
  const failure = anExecution({ id: 'exe_9', status: 'TIMEOUT', errorMessage: 'No answer within 30 s' });
  server.use(http.get('*/api/v1/stats', () => ok(someStatistics({ nextRuns: [], recentFailures: [failure] }))));
  renderConsole('/');

  expect(await screen.findByText('No answer within 30 s')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Nightly backup' })).toHaveAttribute('href', '/jobs/job_1?execution=exe_9');
});

it('gives a job that failed again and again one line', async () => {
  const again = ['exe_9', 'exe_8', 'exe_7'].map((id) =>
    anExecution({ id, status: 'FAILED', errorMessage: 'Answered 500' }),
  );
  const other = anExecution({
    id: 'exe_6',
    jobId: 'job_2',
    jobName: 'Report',
    status: 'FAILED',
    errorMessage: 'Refused',
  });
  server.use(http.get('*/api/v1/stats', () => ok(someStatistics({ nextRuns: [], recentFailures: [...again, other] }))));
  renderConsole('/');

  expect(await screen.findByText('3 times')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Nightly backup' })).toHaveAttribute('href', '/jobs/job_1?execution=exe_9');
  expect(screen.getByText('Refused')).toBeInTheDocument();
});

it('shows what waits in each lane, since when, and how many calls it may make', async () => {
  server.use(http.get('*/api/v1/stats', () => ok(someStatistics())));
  renderConsole('/');

  const queue = await screen.findByRole('table', { name: 'Queue' });
  const rows = within(queue).getAllByRole('row').slice(1);
  expect(rows.map(cellsOf)).toEqual([
    ['Short', '7', '1 min 35 s', '2 of 6', '1'],
    ['Long', '2', 'unknown', '0 of 2', '0'],
    ['By hand', '0', 'none late', '0 of 2', '0'],
  ]);
  expect(screen.getByText('9 waiting')).toBeInTheDocument();
  expect(screen.getByText('At most 10 calls in flight; functions run beside them.')).toBeInTheDocument();
});

it('marks a lane whose runs have waited for minutes', async () => {
  const { lanes } = aQueue();
  const slow = lanes.map((lane) => ({ ...lane, oldestAgeSeconds: lane.lane === 'long' ? 400 : 0 }));
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics())),
    http.get('*/api/v1/queue', () => ok({ ...aQueue(), lanes: slow })),
  );
  renderConsole('/');

  expect(await screen.findByLabelText('Late')).toBeInTheDocument();
  expect(screen.getByText('6 min 40 s')).toBeInTheDocument();
});

it('names the hosts that are left alone, and says nothing of them in quiet times', async () => {
  const open = {
    host: 'example.com:443',
    state: 'OPEN',
    failures: 23,
    jobs: 4,
    openedAt: '2026-11-21T03:00:00.000Z',
    triedAgainAt: '2026-11-21T03:01:00.000Z',
  };
  const tried = { ...open, host: 'example.org:443', state: 'HALF_OPEN', failures: 1, jobs: 100 };
  server.use(http.get('*/api/v1/stats', () => ok(someStatistics())));
  const { queryClient } = renderConsole('/');
  await screen.findByRole('table', { name: 'Queue' });
  expect(screen.queryByText('Hosts that keep failing')).toBeNull();
  server.use(http.get('*/api/v1/queue', () => ok({ ...aQueue(), circuits: [open, tried] })));
  await queryClient.invalidateQueries({ queryKey: ['queue'] });

  const hosts = within(await screen.findByRole('list', { name: 'Hosts that keep failing' })).getAllByRole('listitem');
  expect(hosts[0]).toHaveTextContent(
    /^Left alone.*example\.com:443.*23 failures over 4 jobs; tried again at \d\d:01:00$/,
  );
  expect(hosts[1]).toHaveTextContent(
    /^Trying again.*example\.org:443.*1 failure over 100 jobs or more; one run tries it now$/,
  );
});

function cellsOf(row: HTMLElement): (string | null)[] {
  return [...row.children].map((cell) => cell.textContent);
}

it('goes on without the queues while they do not answer', async () => {
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics({ running: null, degraded: ['queues'] }))),
    http.get('*/api/v1/queue', () => ok({ ...aQueue(), lanes: [], degraded: ['queues'] })),
  );
  renderConsole('/');

  expect(await screen.findByText(/The queues do not answer at the moment/)).toBeInTheDocument();
  expect(screen.getByText('Running now').parentElement).toHaveTextContent('the queues do not answer');
  expect(screen.queryByRole('table', { name: 'Queue' })).toBeNull();
});
