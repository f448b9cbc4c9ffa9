import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { aJob, aPreview } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

let sent: unknown;

beforeEach(() => {
  sent = undefined;
  vi.stubGlobal('confirm', () => true);
  server.use(
    http.post('*/api/v1/schedules/preview', () => ok(aPreview())),
    http.get('*/api/v1/calendars', () => ok([])),
    http.get('*/api/v1/jobs/:id/executions', () => ok([], { nextCursor: null })),
    http.patch('*/api/v1/jobs/:id', async ({ request }) => {
      sent = await request.json();
      return ok(aJob());
    }),
  );
});

async function editing(job = aJob()) {
  server.use(http.get('*/api/v1/jobs/:id', () => ok(job)));
  const shown = renderConsole('/jobs/job_1/edit');
  await shown.user.click(await screen.findByRole('button', { name: /^Advanced/ }));
  return shown;
}

async function saved(user: Awaited<ReturnType<typeof editing>>['user']) {
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(sent).toBeDefined());
  return sent;
}

it('sends what becomes of overlaps, crashes and failed attempts', async () => {
  const { user } = await editing();
  await user.click(screen.getByLabelText('Queue'));
  fireEvent.change(screen.getByLabelText(/^Report within/), { target: { value: '3600' } });
  await user.click(screen.getByLabelText('Retry'));
  await user.selectOptions(screen.getByLabelText('Wait between attempts'), 'fixed');
  await user.click(screen.getByLabelText('What is listed here'));
  fireEvent.change(screen.getByLabelText('Failures that get another attempt'), {
    target: { value: 'timeout, 503 ,,5xx' },
  });

  expect(await saved(user)).toMatchObject({
    overlapPolicy: 'queue',
    callbackDeadlineSeconds: 3_600,
    onCrash: 'retry',
    retryStrategy: 'fixed',
    retryOn: ['timeout', '503', '5xx'],
  });
});

it('says what the delays come to, and asks for none where the steps are given', async () => {
  const { user } = await editing();
  expect(screen.getByText(/^3 further attempts, after 1 s, 2 s, 4 s;/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Wait between attempts'), 'stepped');

  expect(screen.getByText(/^3 further attempts, after 1 min, 5 min, 15 min;/)).toBeInTheDocument();
  expect(screen.queryByLabelText('First retry after (seconds)')).toBeNull();
});

it('keeps a list that is there, the empty one too', async () => {
  const { user } = await editing(aJob({ retryOn: [] }));
  expect(screen.getByLabelText('What is listed here')).toBeChecked();

  expect(await saved(user)).toMatchObject({ retryOn: [], retryStrategy: 'exponential', overlapPolicy: 'skip' });
});

it('shows at the list what the API says about one of its entries', async () => {
  const problem = { field: 'retryOn.1', message: "'banana' is none of them." };
  server.use(http.patch('*/api/v1/jobs/:id', () => refused(422, 'VALIDATION_FAILED', 'No.', [problem])));
  const { user } = await editing(aJob({ retryOn: ['5xx', 'banana'] }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() =>
    expect(screen.getByLabelText('Failures that get another attempt')).toHaveAccessibleDescription(/is none of them/),
  );
});

it('puts the policies into words on the job’s page', async () => {
  const job = aJob({ retryStrategy: 'stepped', retryOn: ['503'], overlapPolicy: 'allow', onCrash: 'retry' });
  server.use(http.get('*/api/v1/jobs/:id', () => ok(job)));
  renderConsole('/jobs/job_1');

  expect(await screen.findByText('3, after 1 min, 5 min, 15 min')).toBeInTheDocument();
  expect(screen.getByText('503')).toBeInTheDocument();
  expect(screen.getByText('several runs at once')).toBeInTheDocument();
  expect(screen.getByText(/called again with the same Idempotency-Key/)).toBeInTheDocument();
});
