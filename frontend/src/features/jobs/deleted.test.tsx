import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

it('restores a deleted job, under another name where its own is taken', async () => {
  const sent: unknown[] = [];
  const restored = aJob({ name: 'Backup 2', isActive: false });
  server.use(
    http.get('*/api/v1/jobs/deleted', () =>
      ok([aJob({ deletedAt: '2026-11-20T03:00:00.000Z' })], { nextCursor: null }),
    ),
    http.post('*/api/v1/jobs/job_1/restore', async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1 ? refused(409, 'NAME_TAKEN', 'Another one has this name already.') : ok(restored);
    }),
    http.get('*/api/v1/jobs/job_1', () => ok(restored)),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null })),
  );
  const { user, router } = renderConsole('/jobs/deleted');

  await user.click(await screen.findByRole('button', { name: 'Restore Nightly backup' }));
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('Another one has this name already.')).toBeInTheDocument();
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Backup 2');
  await user.click(screen.getByRole('button', { name: 'Restore' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/jobs/job_1'));
  expect(sent).toEqual([{}, { name: 'Backup 2' }]);
});

it('says when there is nothing to restore', async () => {
  server.use(http.get('*/api/v1/jobs/deleted', () => ok([], { nextCursor: null })));
  renderConsole('/jobs/deleted');

  expect(await screen.findByText('No deleted jobs')).toBeInTheDocument();
});
