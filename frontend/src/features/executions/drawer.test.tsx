import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aJob, anExecution } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

it('says how long a run has taken so far, and calls no run failed that has not ended', async () => {
  const startedAt = new Date(Date.now() - 65_500).toISOString();
  const running = anExecution({
    status: 'RUNNING',
    startedAt,
    completedAt: null,
    executionTimeMs: null,
    attemptNumber: 2,
    errorCategory: 'timeout',
    errorMessage: 'no complete answer within 4000 ms',
  });
  server.use(
    http.get('*/api/v1/jobs/job_1', () => ok(aJob())),
    http.get('*/api/v1/jobs/job_1/executions', () => ok([running], { nextCursor: null })),
    http.get('*/api/v1/executions/exe_1', () => ok(running)),
  );
  renderConsole('/jobs/job_1?execution=exe_1');

  const drawer = await screen.findByRole('dialog', { name: /Nightly backup/ });
  expect(await within(drawer).findByText(/1 min \d+ s/)).toBeInTheDocument();
  expect(within(drawer).queryByRole('alert')).toBeNull();
});

it('leads from a run to its job where the page shows every job’s runs', async () => {
  server.use(
    http.get('*/api/v1/executions', () => ok([anExecution()], { nextCursor: null })),
    http.get('*/api/v1/executions/exe_1', () => ok(anExecution())),
  );
  renderConsole('/executions?execution=exe_1');

  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByRole('link', { name: 'Nightly backup' })).toHaveAttribute('href', '/jobs/job_1');
});

it('gives the focus back to the row whose drawer is closed', async () => {
  server.use(
    http.get('*/api/v1/executions', () => ok([anExecution()], { nextCursor: null })),
    http.get('*/api/v1/executions/exe_1', () => ok(anExecution())),
  );
  const { user } = renderConsole('/executions');
  const row = await screen.findByRole('button', { name: /20 Nov/ });
  await user.click(row);
  await user.click(await screen.findByRole('button', { name: 'Close' }));

  expect(row).toBeInTheDocument(); // the same element still: the browser's <dialog> gives it the focus
});
