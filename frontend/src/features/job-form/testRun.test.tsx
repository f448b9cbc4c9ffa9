import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { aJob, aPreview, aTestResult } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

beforeEach(() => {
  vi.stubGlobal('confirm', () => true);
  server.use(
    http.post('*/api/v1/schedules/preview', () => ok(aPreview())),
    http.get('*/api/v1/calendars', () => ok([])),
  );
});

async function tried(answer: () => ReturnType<typeof ok>) {
  let sent: Record<string, unknown> = {};
  const job = aJob({ auth: { type: 'bearer', token: '•••' }, timeoutMs: 60_000 });
  server.use(
    http.get('*/api/v1/jobs/:id', () => ok(job)),
    http.post('*/api/v1/jobs/test', async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return answer();
    }),
  );
  const { user } = renderConsole('/jobs/job_1/edit');
  await screen.findByLabelText('Name');
  await user.type(screen.getByLabelText('URL'), '/now');
  await user.click(screen.getByRole('button', { name: 'Try it now' }));
  return { user, sent: () => sent };
}

it('calls with what stands in the form, and shows the whole answer', async () => {
  const { sent } = await tried(() => ok(aTestResult()));

  expect(await screen.findByText('x-request-id: 7', { exact: false })).toBeInTheDocument();
  expect(screen.getByText('{"ok": true}')).toBeInTheDocument();
  expect(screen.getByText('Success')).toBeInTheDocument();
  expect(sent()).toMatchObject({
    endpointUrl: 'https://example.com/backup/now',
    auth: { type: 'bearer', token: '•••' },
    jobId: 'job_1',
    name: 'Nightly backup',
    timeoutMs: 25_000,
  });
  expect(sent()).not.toHaveProperty('cronExpression');
});

it('says why the call came to nothing', async () => {
  await tried(() =>
    ok(
      aTestResult({
        status: 'FAILED',
        responseStatus: null,
        responseHeaders: [],
        responseExcerpt: null,
        errorCategory: 'dns',
        errorMessage: 'no address for example.com',
      }),
    ),
  );

  expect(await screen.findByRole('alert')).toHaveTextContent(/Host not found.*no address for example\.com/);
  expect(screen.getByText('none')).toBeInTheDocument();
});

it('shows at the fields what the API refuses to call, and tries again afterwards', async () => {
  const problem = { field: 'endpointUrl', message: 'This address is not public.' };
  const { user } = await tried(() => refused(422, 'VALIDATION_FAILED', 'No.', [problem]));
  await waitFor(() => expect(screen.getByLabelText('URL')).toHaveAccessibleDescription(/is not public/));
  server.use(http.post('*/api/v1/jobs/test', () => ok(aTestResult())));
  await user.click(screen.getByRole('button', { name: 'Try it now' }));

  expect(await screen.findByText('{"ok": true}')).toBeInTheDocument();
  expect(screen.getByLabelText('URL')).not.toHaveAccessibleDescription(/is not public/);
});

it('says that there were too many test runs', async () => {
  await tried(() => refused(429, 'RATE_LIMITED', 'Too many requests; wait as Retry-After says.'));

  expect(await screen.findByRole('alert')).toHaveTextContent('Too many requests');
});
