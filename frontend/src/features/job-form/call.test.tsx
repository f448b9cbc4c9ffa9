import { screen, waitFor } from '@testing-library/react';
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
  await screen.findByLabelText('Name');
  const save = () => shown.user.click(screen.getByRole('button', { name: 'Save changes' }));
  return { ...shown, save };
}

it('sends a masked secret back as it is, which keeps it', async () => {
  const job = aJob({ auth: { type: 'basic', username: 'adam', password: '•••' }, headers: { Authorization: '•••' } });
  const { user, save } = await editing(job);
  expect(screen.getByLabelText(/^Password/)).toHaveAccessibleDescription(/kept unless you write over it/);
  await user.type(screen.getByLabelText('User'), 'a');
  await save();

  await waitFor(() => expect(sent).toBeDefined());
  expect(sent).toMatchObject({
    auth: { type: 'basic', username: 'adama', password: '•••' },
    headers: { Authorization: '•••' },
  });
});

it('writes over a mask as a whole, and proves the call in another way', async () => {
  const { user, save } = await editing(aJob({ auth: { type: 'bearer', token: '•••' } }));
  await user.type(screen.getByLabelText('Token'), 'abcd', { initialSelectionStart: 0, initialSelectionEnd: 3 });
  expect(screen.getByLabelText('Token')).toHaveValue('abcd');
  await user.selectOptions(screen.getByLabelText('The call proves itself by'), 'apiKey');
  await user.selectOptions(screen.getByLabelText('Where'), 'query');
  await user.type(screen.getByLabelText('Name of the key'), 'key');
  await save();
  expect(screen.getByLabelText('Key')).toHaveAccessibleDescription(/This is needed/);
  await user.type(screen.getByLabelText('Key'), 'abcd');
  await save();

  await waitFor(() =>
    expect(sent).toMatchObject({ auth: { type: 'apiKey', name: 'key', value: 'abcd', in: 'query' } }),
  );
});

it('asks for a masked header’s value anew when it gets another name', async () => {
  const { user, save } = await editing(aJob({ headers: { 'X-Token': '•••' } }));
  await user.type(screen.getByLabelText('Name of header 1'), '-Of-Mine');
  await save();

  expect(await screen.findByText(/Write the value anew/)).toBeInTheDocument();
  expect(sent).toBeUndefined();
});

it('sends what the answer must be, and that the call does not say which run it is', async () => {
  const { user, save } = await editing();
  await user.click(screen.getByRole('button', { name: /^What counts as success/ }));
  await user.clear(screen.getByLabelText('Status'));
  await user.type(screen.getByLabelText('Status'), '200, 3xx');
  await user.type(screen.getByLabelText(/^The body holds/), 'done');
  await user.type(screen.getByLabelText(/^Answer within/), '1500');
  await user.click(screen.getByRole('button', { name: 'Add check' }));
  await user.type(screen.getByLabelText('Path of check 1'), '$.ok');
  await user.type(screen.getByLabelText('Value of check 1'), 'true');
  await user.click(screen.getByRole('checkbox', { name: 'The call says which run it is' }));
  await save();

  await waitFor(() => expect(sent).toBeDefined());
  expect(sent).toMatchObject({
    sendIdentification: false,
    expect: {
      status: ['200', '3xx'],
      bodyContains: 'done',
      bodyExcludes: null,
      jsonPath: [{ path: '$.ok', equals: true }],
      maxDurationMs: 1_500,
    },
  });
});

it('shows at proof and expectations what the API says about them, and opens what hides them', async () => {
  const problems = [
    { field: 'auth.bearer.token', message: 'There is no secret NAME that you may use.' },
    { field: 'expect.jsonPath.0.path', message: 'It does not begin with $.' },
  ];
  server.use(http.patch('*/api/v1/jobs/:id', () => refused(422, 'VALIDATION_FAILED', 'No.', problems)));
  const expectations = { ...aJob().expect, jsonPath: [{ path: 'ok', equals: 'yes' }] };
  const { save } = await editing(aJob({ auth: { type: 'bearer', token: 'token' }, expect: expectations }));
  await save();

  await waitFor(() => expect(screen.getByLabelText('Token')).toHaveAccessibleDescription(/There is no secret NAME/));
  expect(screen.getByLabelText('Path of check 1')).toHaveAccessibleDescription(/does not begin with \$/);
  expect(screen.getByLabelText('Path of check 1')).toBeVisible();
});

it('puts proof and expectations into words on the job’s page', async () => {
  const expectations = { ...aJob().expect, jsonPath: [{ path: '$.state', equals: 'done' }], maxDurationMs: 1_500 };
  const auth = { type: 'apiKey', name: 'X-API-Key', value: '•••', in: 'header' } as const;
  server.use(http.get('*/api/v1/jobs/:id', () => ok(aJob({ auth, expect: expectations, sendIdentification: false }))));
  renderConsole('/jobs/job_1');

  expect(await screen.findByText('API key in the header X-API-Key')).toBeInTheDocument();
  expect(screen.getByText('$.state is "done"')).toBeInTheDocument();
  expect(screen.getByText('within 1.5 s')).toBeInTheDocument();
  expect(screen.getByText(/no Idempotency-Key either/)).toBeInTheDocument();
});
