import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aJob, anExecution } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

const JOB = aJob({
  kind: 'function',
  handler: 'clean-up',
  endpointUrl: null,
  payload: { days: 3 },
  isLocked: true,
});

it('shows a locked function job: its function, its payload, and no way to delete it', async () => {
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(JOB)),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
  );
  renderConsole('/jobs/job_1');

  expect(await screen.findByText('Locked')).toBeInTheDocument();
  expect(screen.getByText('clean-up')).toBeInTheDocument();
  expect(screen.getByRole('figure', { name: 'Payload' })).toHaveTextContent('"days": 3');
  expect(screen.queryByRole('button', { name: 'Delete the job' })).toBeNull();
});

it('shows what a function returned, raised and wrote', async () => {
  const run = anExecution({
    status: 'FAILED',
    request: null,
    responseStatus: null,
    errorCategory: 'handler',
    errorMessage: 'ValueError: no',
    traceback: 'File "all.py", line 3',
    log: ['INFO begun', 'done'],
  });
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(JOB)),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([run], { nextCursor: null })),
    http.get('*/api/v1/executions/exe_1', () => ok(run)),
  );
  renderConsole('/jobs/job_1?execution=exe_1');

  const drawer = await screen.findByRole('dialog', { name: /Nightly backup/ });
  expect(await within(drawer).findByText('The function failed')).toBeInTheDocument();
  expect(within(drawer).getByRole('figure', { name: 'Python' })).toHaveTextContent('line 3');
  expect(within(drawer).getByRole('figure', { name: 'Last 2 lines' })).toHaveTextContent('INFO begun');
});

it('edits a function job’s payload and sends nothing of a call', async () => {
  let sent: { payload?: unknown } = {};
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(JOB)),
    http.patch('*/api/v1/jobs/job_1', async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return ok(JOB);
    }),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
  );
  const { user } = renderConsole('/jobs/job_1/edit');

  const payload = await screen.findByRole('textbox', { name: /Payload/ });
  await user.clear(payload);
  await user.type(payload, '[[1]');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/Write a JSON object/)).toBeInTheDocument();
  await user.clear(payload);
  await user.type(payload, '{{"days": 4}');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await screen.findByText(/is saved/);
  expect(sent.payload).toEqual({ days: 4 });
  expect(sent).not.toHaveProperty('endpointUrl');
});
