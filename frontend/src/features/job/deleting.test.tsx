import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { jobKeys } from '@/api/jobs';
import { liveCache } from '@/api/liveCache';
import { aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const DELETED = {
  type: 'cron:deleted',
  at: '2026-11-21T03:00:00.000Z',
  data: { id: 'job_1', name: 'Nightly backup', version: 4, isActive: false, ownerId: 'usr_1' },
} as const;
const gone = () => refused(404, 'NOT_FOUND', 'There is nothing here, or it is not yours.');

it('deletes the open job, leaves its page, and does not ask for it again', async () => {
  let reads = 0;
  server.use(
    http.get('*/api/v1/jobs', () => ok([], { nextCursor: null })),
    http.get('*/api/v1/jobs/job_1', () => {
      reads += 1;
      return reads === 1 ? ok(aJob()) : gone();
    }),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
    http.delete('*/api/v1/jobs/job_1', () => {
      hear(DELETED); // the live message overtakes the answer
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router, queryClient } = renderConsole('/jobs/job_1');
  const hear = liveCache(queryClient);

  await user.click(await screen.findByRole('button', { name: 'Delete the job' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete the job' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs'));
  expect(await screen.findByText('Nightly backup is deleted.')).toBeInTheDocument();
  expect(reads).toBe(1);
});

it('says so when the open job was deleted elsewhere', async () => {
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(aJob())),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
  );
  const { queryClient } = renderConsole('/jobs/job_1');
  await screen.findByRole('heading', { name: /Nightly backup/ });
  server.use(http.get('*/api/v1/jobs/job_1', gone));

  liveCache(queryClient)(DELETED);

  expect(await screen.findByText('There is no such job')).toBeInTheDocument();
  expect(queryClient.getQueryData(jobKeys.one('job_1'))).toBeDefined(); // what was known stays known, and is not shown
});
