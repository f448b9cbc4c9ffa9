import { screen } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aHandler, aJob, aPreview } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

const preview = http.post('*/api/v1/schedules/preview', () => ok(aPreview()));

it('makes a job that runs a function, with what the code says of it', async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    preview,
    http.get('*/api/v1/handlers', () => ok([aHandler(), aHandler({ name: 'invoices', isLocked: true })])),
    http.post('*/api/v1/jobs', async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return ok(aJob(), { status: 201 });
    }),
    http.get('*/api/v1/jobs/job_1', () => ok(aJob())),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
  );
  const { user } = renderConsole('/jobs/new');

  await user.click(await screen.findByRole('radio', { name: /Runs a function/ }));
  expect(screen.queryByLabelText('URL')).not.toBeInTheDocument();
  expect(screen.getByRole('option', { name: 'invoices (locked: it takes no further jobs)' })).toBeDisabled();
  await user.type(screen.getByLabelText('Name'), 'Clean up branch 7');
  await user.selectOptions(screen.getByLabelText('Function'), 'clean-up');
  await user.click(screen.getByRole('button', { name: 'Take these over' }));
  const payload = screen.getByLabelText('Payload');
  await user.clear(payload);
  await user.type(payload, '{{"branch":7}');
  await user.click(screen.getByRole('button', { name: 'Check and tidy' }));
  expect(payload).toHaveValue('{\n  "branch": 7\n}');
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await screen.findByText(/is created/);
  expect(sent).toMatchObject({
    kind: 'function',
    handler: 'clean-up',
    payload: { branch: 7 },
    cronExpression: '30 2 * * *',
    timezone: 'Europe/Berlin',
    timeoutMs: 60_000,
    retryCount: 1,
  });
  expect(sent).not.toHaveProperty('endpointUrl');
});

it('asks for no kind where no function takes jobs', async () => {
  server.use(
    preview,
    http.get('*/api/v1/handlers', () => ok([aHandler({ name: 'system:audit', isSystem: true, isLocked: true })])),
  );
  renderConsole('/jobs/new');

  expect(await screen.findByLabelText('URL')).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: /Runs a function/ })).not.toBeInTheDocument();
});

it('shows the schedule of a locked job and says why it cannot be changed', async () => {
  server.use(
    preview,
    http.get('*/api/v1/jobs/job_1', () => ok(aJob({ kind: 'function', handler: 'clean-up', isLocked: true }))),
  );
  renderConsole('/jobs/job_1/edit');

  expect(await screen.findByLabelText('Cron expression')).toBeDisabled();
  expect(screen.getByText('Code sets this job’s schedule')).toBeInTheDocument();
  expect(screen.getByLabelText('Payload')).toBeEnabled();
});

it('fills itself from a line of a crontab, and says what it has no place for', async () => {
  server.use(preview);
  const { user } = renderConsole('/jobs/new');

  await user.click(await screen.findByRole('button', { name: /Paste a curl command/ }));
  await user.click(screen.getByLabelText('Command'));
  await user.paste(`30 2 * * * root curl -fsS -x proxy -X PUT -H 'X-Key: 7' -d 'a=1' https://example.com/tasks`);
  expect(screen.getByText('the option -x')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Fill in the form' }));

  expect(screen.getByLabelText('Cron expression')).toHaveValue('30 2 * * *');
  expect(screen.getByLabelText('URL')).toHaveValue('https://example.com/tasks');
  expect(screen.getByLabelText('Method')).toHaveValue('PUT');
  expect(screen.getByDisplayValue('X-Key')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Body/)).toHaveValue('a=1');
});
