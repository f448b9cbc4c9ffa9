import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { aCalendar, aJob, aPreview } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

beforeEach(() => {
  vi.stubGlobal('confirm', () => true);
  server.use(
    http.post('*/api/v1/schedules/preview', () => ok(aPreview())),
    http.get('*/api/v1/calendars', () => ok([aCalendar(), aCalendar({ id: 'cal_2', name: 'Maintenance' })])),
    http.get('*/api/v1/jobs/:id', () => ok(aJob())),
    http.get('*/api/v1/jobs/:id/executions', () => ok([], { nextCursor: null })),
  );
});

async function fillNewJob() {
  const shown = renderConsole('/jobs/new');
  const { user } = shown;
  await user.type(await screen.findByLabelText('Name'), 'Nightly backup');
  await user.type(screen.getByLabelText('Cron expression'), '0 3 * * *');
  await user.type(screen.getByLabelText('URL'), 'https://example.com/backup');
  return shown;
}

it('creates a job with what was typed and the API’s defaults, and shows it', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/jobs', async ({ request }) => {
      sent = await request.json();
      return ok(aJob(), { status: 201 });
    }),
  );
  const { user, router } = await fillNewJob();
  await user.click(screen.getByRole('button', { name: 'Add header' }));
  await user.type(screen.getByLabelText('Name of header 1'), 'X-Team');
  await user.type(screen.getByLabelText('Value of header 1'), 'platform');
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
  expect(sent).toMatchObject({
    name: 'Nightly backup',
    cronExpression: '0 3 * * *',
    endpointUrl: 'https://example.com/backup',
    headers: { 'X-Team': 'platform' },
    body: null,
    timeoutMs: 30_000,
    timezone: 'UTC',
    startAt: null,
    endAt: null,
    maxRuns: null,
    jitterSeconds: 0,
    catchUp: 'none',
    dstGap: 'cron',
    dstOverlap: 'cron',
    calendarIds: [],
  });
});

it('sends what narrows the schedule as instants, numbers and ids', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/jobs', async ({ request }) => {
      sent = await request.json();
      return ok(aJob(), { status: 201 });
    }),
  );
  const { user, router } = await fillNewJob();
  const zone = screen.getByLabelText('Time zone');
  await user.clear(zone);
  await user.type(zone, 'Europe/Berlin');
  await user.click(screen.getByRole('button', { name: /More about when/ }));
  fireEvent.change(screen.getByLabelText(/^Starts/), { target: { value: '2026-12-01T08:00' } });
  fireEvent.change(screen.getByLabelText(/^Ends/), { target: { value: '2027-07-01T08:00' } });
  await user.type(screen.getByLabelText(/^Runs at most/), '5');
  await user.clear(screen.getByLabelText('Jitter (seconds)'));
  await user.type(screen.getByLabelText('Jitter (seconds)'), '60');
  await user.click(await screen.findByRole('checkbox', { name: /Maintenance/ }));
  await user.click(screen.getByRole('radio', { name: 'The last' }));
  await user.selectOptions(screen.getByLabelText('A time that summer time leaves out'), 'skip');
  await user.selectOptions(screen.getByLabelText('A time that comes twice'), 'twice');
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
  expect(sent).toMatchObject({
    startAt: '2026-12-01T07:00:00.000Z',
    endAt: '2027-07-01T06:00:00.000Z',
    maxRuns: 5,
    jitterSeconds: 60,
    calendarIds: ['cal_2'],
    catchUp: 'last',
    dstGap: 'skip',
    dstOverlap: 'twice',
  });
});

it('leaves a bound that nobody touched exactly as it was', async () => {
  const startAt = '2026-10-25T01:30:00.123Z'; // 02:30 for the second time, and a bit
  let sent: unknown;
  server.use(
    http.get('*/api/v1/jobs/:id', () => ok(aJob({ startAt, timezone: 'Europe/Berlin' }))),
    http.patch('*/api/v1/jobs/:id', async ({ request }) => {
      sent = await request.json();
      return ok(aJob());
    }),
  );
  const { user } = renderConsole('/jobs/job_1/edit');
  await user.type(await screen.findByLabelText('Name'), ' of mine');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(sent).toMatchObject({ startAt, endAt: null }));
});

it('opens what is closed when the preview finds something wrong inside', async () => {
  const message = 'No run lies between the start and the end.';
  server.use(
    http.post('*/api/v1/schedules/preview', () =>
      refused(422, 'VALIDATION_FAILED', 'Some fields cannot be accepted.', [{ field: 'endAt', message }]),
    ),
  );
  await fillNewJob();

  await waitFor(() => expect(screen.getByLabelText(/^Ends/)).toBeVisible());
  expect(screen.getByLabelText(/^Ends/)).toHaveAccessibleDescription(/No run lies between/);
});

it('asks the preview with all that has a say in when the job runs', async () => {
  const asked: unknown[] = [];
  server.use(
    http.get('*/api/v1/jobs/:id', () => ok(aJob({ maxRuns: 3, jitterSeconds: 30, calendarIds: ['cal_1'] }))),
    http.post('*/api/v1/schedules/preview', async ({ request }) => {
      asked.push(await request.json());
      return ok(aPreview());
    }),
  );
  renderConsole('/jobs/job_1/edit');
  await screen.findByText('At 03:00 every day');

  expect(asked[0]).toMatchObject({
    jobId: 'job_1',
    maxRuns: 3,
    jitterSeconds: 30,
    calendarIds: ['cal_1'],
    viewerTimezone: 'UTC',
    count: 10,
  });
});

it('shows what the schedule means as one types', async () => {
  await fillNewJob();

  expect(await screen.findByText('At 03:00 every day')).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Next runs' })).toHaveTextContent('Sun, 22 Nov 2026, 03:00');
});

it('shows at the field what is wrong with the schedule, before anything is saved', async () => {
  const message = 'The minute field takes 0-59.';
  server.use(
    http.post('*/api/v1/schedules/preview', () =>
      refused(422, 'VALIDATION_FAILED', 'Some fields cannot be accepted.', [{ field: 'cronExpression', message }]),
    ),
  );
  await fillNewJob();

  await waitFor(() =>
    expect(screen.getByLabelText('Cron expression')).toHaveAccessibleDescription(/The minute field takes 0-59\./),
  );
  expect(screen.getByLabelText('Cron expression')).toBeInvalid();
});

it('puts the server’s refusals at their fields, opens what hides them, and loses nothing', async () => {
  server.use(
    http.post('*/api/v1/jobs', () =>
      refused(422, 'VALIDATION_FAILED', 'Some fields cannot be accepted; each is named with the remedy.', [
        { field: 'endpointUrl', message: 'Use an http:// or https:// address.' },
        { field: 'timeoutMs', message: 'At most 300000.' },
        { field: 'headers.X-Team', message: 'A value cannot hold a line break.' },
        { field: 'colour', message: 'There is no such field.' },
      ]),
    ),
  );
  const { user } = await fillNewJob();
  await user.click(screen.getByRole('button', { name: 'Add header' }));
  await user.type(screen.getByLabelText('Name of header 1'), 'X-Team');
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() =>
    expect(screen.getByLabelText('URL')).toHaveAccessibleDescription('Use an http:// or https:// address.'),
  );
  expect(screen.getByLabelText('Timeout (seconds)')).toBeVisible();
  expect(screen.getByLabelText('Timeout (seconds)')).toHaveAccessibleDescription(/At most 300000/);
  expect(screen.getByText('A value cannot hold a line break.')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('colour: There is no such field.');
  expect(screen.getByLabelText('Name')).toHaveValue('Nightly backup');
});

it('can be sent again after a refusal', async () => {
  let attempts = 0;
  server.use(
    http.post('*/api/v1/jobs', () => {
      attempts += 1;
      const problem = { field: 'headers', message: 'At most 50 headers.' };
      return attempts === 1 ? refused(422, 'VALIDATION_FAILED', 'No.', [problem]) : ok(aJob(), { status: 201 });
    }),
  );
  const { user, router } = await fillNewJob();
  await user.click(screen.getByRole('button', { name: 'Create job' }));
  expect(await screen.findByText('At most 50 headers.')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
});

it('says at the name that another job has it', async () => {
  server.use(
    http.post('*/api/v1/jobs', () =>
      refused(409, 'NAME_TAKEN', 'Another one has this name already; choose a different one.'),
    ),
  );
  const { user } = await fillNewJob();
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/has this name already/));
  expect(screen.getByLabelText('Name')).toHaveFocus();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says at the top what concerns no field', async () => {
  server.use(
    http.post('*/api/v1/jobs', () => refused(429, 'RATE_LIMITED', 'Too many requests; wait as `Retry-After` says.')),
  );
  const { user } = await fillNewJob();
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Too many requests');
});

it('asks for what is missing and for numbers in the API’s range without sending anything', async () => {
  const { user } = renderConsole('/jobs/new');
  await user.click(await screen.findByRole('button', { name: /Advanced/ }));
  await user.clear(screen.getByLabelText('Retries'));
  await user.type(screen.getByLabelText('Retries'), '11');
  await user.click(screen.getByRole('button', { name: 'Create job' }));

  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('This is needed.'));
  expect(screen.getByLabelText('Retries')).toHaveAccessibleDescription(/At most 10/);
});

it('lets one choose when the job was changed elsewhere, and keeps what was typed', async () => {
  const versions: unknown[] = [];
  const current = aJob({ version: 9, description: 'by somebody else' });
  server.use(
    http.patch('*/api/v1/jobs/:id', async ({ request }) => {
      const { version } = (await request.json()) as { version: number };
      versions.push(version);
      return version === 9
        ? ok(aJob({ version: 10 }))
        : refused(409, 'VERSION_STALE', 'Somebody changed this.', { current });
    }),
  );
  const { user, router } = renderConsole('/jobs/job_1/edit');
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'My name for it');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  const notice = (await screen.findByText('This job was changed elsewhere in the meantime')).closest('[role=status]');
  expect(name).toHaveValue('My name for it');
  await user.click(within(notice as HTMLElement).getByRole('button', { name: /Keep mine/ }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
  expect(versions).toEqual([3, 9]);
});

it('loads the newer version when that is chosen', async () => {
  let stored = aJob();
  server.use(
    http.get('*/api/v1/jobs/:id', () => ok(stored)),
    http.patch('*/api/v1/jobs/:id', () => {
      stored = aJob({ version: 4, name: 'Theirs' });
      return refused(409, 'VERSION_STALE', 'Somebody changed this.', { current: stored });
    }),
  );
  const { user } = renderConsole('/jobs/job_1/edit');
  await user.type(await screen.findByLabelText('Name'), ' of mine');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Load the newer version' }));

  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveValue('Theirs'));
});

it('merges what both changed, as chosen', async () => {
  let sent: Record<string, unknown> = {};
  const current = aJob({ version: 9, name: 'Theirs', description: 'by somebody else' });
  server.use(
    http.patch('*/api/v1/jobs/:id', async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      if (body.version !== 9) return refused(409, 'VERSION_STALE', 'Somebody changed this.', { current });
      sent = body;
      return ok(aJob({ version: 10 }));
    }),
  );
  const { user, router } = renderConsole('/jobs/job_1/edit');
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  const found = await screen.findByRole('list', { name: 'Differences' });
  const description = within(found).getByRole('group', { name: 'Description (changed by somebody else)' });
  expect(within(description).getByRole('radio', { name: /The newer version.*by somebody else/ })).toBeChecked();
  const names = within(found).getByRole('group', { name: 'Name (changed by both of you)' });
  expect(within(names).getByRole('radio', { name: /Yours.*Mine/ })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Merge as chosen' }));
  expect(screen.getByLabelText(/^Description/)).toHaveValue('by somebody else');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
  expect(sent).toMatchObject({ version: 9, name: 'Mine', description: 'by somebody else' });
});
