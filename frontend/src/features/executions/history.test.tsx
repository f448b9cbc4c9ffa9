import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aJob, anExecution } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

const FAILED = anExecution({
  id: 'exe_2',
  status: 'FAILED',
  attemptNumber: 2,
  attempts: [1, 2].map((number) => ({
    number,
    startedAt: '2026-11-20T03:00:00.400Z',
    durationMs: 120 * number,
    status: 'FAILED' as const,
    responseStatus: 503,
    errorCategory: 'server' as const,
    errorMessage: 'The endpoint answered 503',
  })),
  responseStatus: 503,
  responseExcerpt: '<script>document.title = "taken over"</script>',
  responseContentType: 'text/html',
  errorCategory: 'server',
  errorMessage: 'The endpoint answered 503',
});

beforeEach(() =>
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(aJob({ timezone: 'Europe/Berlin' }))),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([FAILED, anExecution()], { nextCursor: null })),
    http.get('*/api/v1/executions/exe_2', () => ok(FAILED)),
  ),
);

it('lists a job’s runs in the job’s time zone', async () => {
  renderConsole('/jobs/job_1');

  const [, first, second] = within(await screen.findByRole('table', { name: 'Runs' })).getAllByRole('row');
  expect(first).toHaveTextContent(/Failed.*20 Nov, 04:00:00.*400 ms.*2.*503/);
  expect(second).toHaveTextContent(/Success.*1\.24 s.*200/);
});

it('shows one run in a drawer whose address can be shared', async () => {
  const { user, router } = renderConsole('/jobs/job_1?execution=exe_2');

  const drawer = await screen.findByRole('dialog', { name: /Nightly backup/ });
  expect(await within(drawer).findByText('The target failed')).toBeInTheDocument();
  expect(within(drawer).getAllByText('The endpoint answered 503')).toHaveLength(3);

  await user.click(within(drawer).getByRole('button', { name: 'Close' }));
  expect(router.state.location.search).toEqual({});
});

it('shows what came as text, never as markup', async () => {
  renderConsole('/jobs/job_1?execution=exe_2');

  expect(await screen.findByText(FAILED.responseExcerpt as string)).toBeInTheDocument();
  expect(document.title).not.toBe('taken over');
  expect(document.querySelector('dialog script')).toBeNull();
});
