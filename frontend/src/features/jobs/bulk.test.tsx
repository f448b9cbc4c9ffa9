import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { aCategory, aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

afterEach(() => localStorage.clear());

type Sent = { action: string; ids: string[]; categoryId?: string | null; tags?: string[] };

/** The list, and an API that refuses what `refuse` names. */
function aList(jobs: ReturnType<typeof aJob>[], { refuse = '' } = {}): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.get('*/api/v1/jobs', () => ok(jobs, { nextCursor: null })),
    http.post('*/api/v1/jobs/bulk', async ({ request }) => {
      const body = (await request.json()) as Sent;
      sent.push(body);
      const outcomes = body.ids.map((id) => ({
        id,
        ok: id !== refuse,
        executionId: null,
        error: id === refuse ? { code: 'JOB_LOCKED', message: 'Code has locked this job.', details: [] } : null,
      }));
      const failed = outcomes.filter((one) => !one.ok).length;
      return ok({ succeeded: outcomes.length - failed, failed, outcomes });
    }),
  );
  return sent;
}

it('changes all chosen jobs at once, tells what became of each, and takes it back', async () => {
  const sent = aList(
    [
      aJob(),
      aJob({ id: 'job_2', name: 'Report', isActive: false }),
      aJob({ id: 'job_3', name: 'Locked', isLocked: true }),
    ],
    { refuse: 'job_3' },
  );
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('checkbox', { name: 'Choose all jobs shown' }));
  expect(screen.getByText('3 jobs chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Disable' }));

  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('2 done, 1 refused.')).toBeInTheDocument();
  const [first] = within(dialog).getAllByRole('listitem');
  expect(first).toHaveTextContent('LockedCode has locked this job.');
  await user.click(within(dialog).getByRole('button', { name: 'Undo' }));

  expect(await within(dialog).findByText('It is taken back.')).toBeInTheDocument();
  expect(sent).toEqual([
    { action: 'disable', ids: ['job_1', 'job_2', 'job_3'] },
    { action: 'enable', ids: ['job_1'] }, // the other one was disabled before
  ]);
});

it('sends many jobs in parts, and goes on when one of them is refused as a whole', async () => {
  const jobs = Array.from({ length: 60 }, (_, index) => aJob({ id: `job_${index}`, name: `Job ${index}` }));
  const sent = aList(jobs);
  let calls = 0;
  server.use(
    http.post('*/api/v1/jobs/bulk', () => {
      calls += 1;
      return calls === 2 ? refused(429, 'RATE_LIMITED', 'Too many requests.') : undefined;
    }),
  );
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('checkbox', { name: 'Choose all jobs shown' }));
  await user.click(screen.getByRole('button', { name: 'Enable' }));

  expect(await screen.findByText('35 done, 25 refused.')).toBeInTheDocument();
  expect(sent.map(({ ids }) => ids.length)).toEqual([25, 10]);
  expect(screen.getAllByText('Too many requests.')).toHaveLength(25);
});

it('moves jobs to a category, and asks before it runs or deletes them', async () => {
  const sent = aList([aJob()]);
  server.use(http.get('*/api/v1/categories', () => ok([aCategory()])));
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('checkbox', { name: 'Choose Nightly backup' }));
  await user.click(screen.getByRole('button', { name: 'Category' }));
  await user.selectOptions(within(screen.getByRole('dialog')).getByLabelText('Category'), 'Billing');
  await user.click(screen.getByRole('button', { name: 'Move 1 job' }));
  await screen.findByText('1 job done.');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await user.click(
    within(screen.getByRole('region', { name: 'Chosen jobs' })).getByRole('button', { name: 'Run now' }),
  );
  expect(sent).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Run 1 job' }));
  await screen.findByText('1 job done.');

  expect(sent).toEqual([
    { action: 'setCategory', categoryId: 'cat_1', ids: ['job_1'] },
    { action: 'execute', ids: ['job_1'] },
  ]);
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('restores deleted jobs, and enables those that were', async () => {
  const sent = aList([aJob()]);
  const restored: string[] = [];
  server.use(
    http.post('*/api/v1/jobs/:id/restore', ({ params }) => {
      restored.push(String(params.id));
      return ok(aJob({ isActive: false }));
    }),
  );
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('checkbox', { name: 'Choose Nightly backup' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await user.click(screen.getByRole('button', { name: 'Delete 1 job' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(sent.at(-1)).toEqual({ action: 'enable', ids: ['job_1'] }));
  expect(restored).toEqual(['job_1']);
});

it('tells what became of the jobs when none of them is left in the list', async () => {
  aList([aJob()]);
  const { user } = renderConsole('/jobs');
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Nightly backup' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  server.use(http.get('*/api/v1/jobs', () => ok([], { nextCursor: null, total: 0 })));

  await user.click(screen.getByRole('button', { name: 'Delete 1 job' }));

  expect(await screen.findByText('No jobs yet')).toBeInTheDocument();
  expect(screen.getByText('1 job done.')).toBeInTheDocument();
});

it('keeps the choice of columns in the address, and views by name', async () => {
  aList([aJob({ tags: ['database'] })]);
  const { user, router } = renderConsole('/jobs?status=SUCCESS');
  await screen.findByRole('table', { name: 'Jobs' });
  expect(screen.queryByRole('columnheader', { name: 'Tags' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'View' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tags' }));
  expect(await screen.findByRole('columnheader', { name: 'Tags', hidden: true })).toBeInTheDocument();
  await user.type(screen.getByLabelText('Keep this view as'), 'Well, with tags');
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await router.navigate({ to: '/jobs', search: {} });
  await user.click(screen.getByRole('button', { name: 'View' }));
  await user.click(screen.getByRole('link', { name: 'Well, with tags' }));

  await waitFor(() =>
    expect(router.state.location.search).toEqual({
      status: 'SUCCESS',
      columns: 'status,tags,schedule,lastRun,runs,nextRun,active',
    }),
  );
});

it('chooses a row by its key', async () => {
  aList([aJob()]);
  const { user } = renderConsole('/jobs');
  await screen.findByRole('link', { name: 'Nightly backup' });

  await user.keyboard('jx');

  expect(screen.getByRole('checkbox', { name: 'Choose Nightly backup' })).toBeChecked();
});
