import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { Execution } from '@/api/types';
import { anExecution, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const RUNNING = { status: 'RUNNING', completedAt: null, executionTimeMs: null, responseStatus: null } as const;

async function opened(execution: Execution) {
  server.use(
    http.get('*/api/v1/executions', () => ok([execution], { nextCursor: null })),
    http.get(`*/api/v1/executions/${execution.id}`, () => ok(execution)),
  );
  const shown = renderConsole(`/executions?execution=${execution.id}`);
  const drawer = within(await screen.findByRole('dialog', { name: /Nightly backup/ }));
  return { ...shown, drawer };
}

it('cancels a running run after saying what nobody knows then', async () => {
  const onTheWire = 'cancelled while the call was on the wire; whether the target acted is unknown';
  server.use(
    http.post('*/api/v1/executions/exe_1/cancel', () =>
      ok(anExecution({ status: 'CANCELLED', reason: onTheWire, responseStatus: null })),
    ),
  );
  const { user, drawer } = await opened(anExecution(RUNNING));
  await user.click(await drawer.findByRole('button', { name: 'Cancel the run' }));
  const question = within(screen.getByRole('dialog', { name: 'Cancel this run?' }));
  expect(question.getByText(/whether the target has acted, or still will, nobody then knows/)).toBeInTheDocument();
  await user.click(question.getByRole('button', { name: 'Cancel the run' }));

  expect(await drawer.findByText('Cancelled in mid-call: the target may have acted')).toBeInTheDocument();
  expect(drawer.getByText(onTheWire)).toBeInTheDocument();
  expect(drawer.getByRole('button', { name: 'Run again' })).toBeInTheDocument();
});

it('says why a run cannot be cancelled any more, and what it came to', async () => {
  server.use(
    http.post('*/api/v1/executions/exe_1/cancel', () => {
      server.use(http.get('*/api/v1/executions/exe_1', () => ok(anExecution())));
      return refused(409, 'CONFLICT', 'The run has ended already: SUCCESS.');
    }),
  );
  const { user, drawer } = await opened(anExecution({ ...RUNNING, status: 'QUEUED', startedAt: null }));
  await user.click(await drawer.findByRole('button', { name: 'Cancel the run' }));
  const question = within(screen.getByRole('dialog', { name: 'Cancel this run?' }));
  expect(question.getByText(/has called nothing yet/)).toBeInTheDocument();
  await user.click(question.getByRole('button', { name: 'Cancel the run' }));

  expect(await drawer.findByRole('button', { name: 'Run again' })).toBeInTheDocument();
});

it('repeats an ended run, and leads to the new one and back', async () => {
  const again = anExecution({ ...RUNNING, id: 'exe_2', trigger: 'retry', triggeredBy: 'usr_1', retryOf: 'exe_1' });
  server.use(
    http.post('*/api/v1/executions/exe_1/retry', () => ok(again, { status: 202 })),
    http.get('*/api/v1/executions/exe_2', () => ok(again)),
  );
  const { user, drawer, router } = await opened(anExecution({ status: 'FAILED', errorMessage: 'Answered 500' }));
  await user.click(await drawer.findByRole('button', { name: 'Run again' }));
  await user.click(await drawer.findByRole('link', { name: 'Show the new run' }));

  await waitFor(() => expect(router.state.location.search).toEqual({ execution: 'exe_2' }));
  expect(await screen.findByText('Run again')).toBeInTheDocument(); // the trigger's word: it goes on, so there is no button
  expect(screen.getByRole('link', { name: 'an earlier run' })).toHaveAttribute('href', '/executions?execution=exe_1');
});

it('says why a run cannot be repeated', async () => {
  server.use(
    http.post('*/api/v1/executions/exe_1/retry', () => refused(409, 'CONFLICT', 'The job is disabled; enable it.')),
  );
  const { user, drawer } = await opened(anExecution());
  await user.click(await drawer.findByRole('button', { name: 'Run again' }));

  expect(await drawer.findByRole('alert')).toHaveTextContent('The job is disabled; enable it.');
});

it('offers nothing to those who may only look', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))));
  const { drawer } = await opened(anExecution());

  expect(await drawer.findByText('Schedule')).toBeInTheDocument();
  expect(drawer.queryByRole('button', { name: 'Run again' })).toBeNull();
});

it('says what a skipped run met, and that a backfill is late by intention', async () => {
  const { drawer } = await opened(
    anExecution({
      status: 'SKIPPED',
      trigger: 'backfill',
      triggeredBy: 'usr_1',
      askedAt: '2026-11-21T03:00:00.000Z',
      reason: 'the run of 2026-11-20 04:30 (UTC) still goes on',
      lagMs: 86_400_000,
    }),
  );

  expect(await drawer.findByText('It met another run of the job, and was left out')).toBeInTheDocument();
  expect(drawer.getByText('Asked for')).toBeInTheDocument();
  expect(drawer.getByText(/without a record until somebody asked/)).toBeInTheDocument();
  expect(drawer.queryByTitle('Started late')).toBeNull();
});

it('says until when a run waits for its target’s report', async () => {
  const { drawer } = await opened(
    anExecution({ ...RUNNING, responseStatus: 202, awaitingCallbackUntil: '2026-11-20T09:00:00.000Z' }),
  );

  expect(await drawer.findByText(/^Waits for the target until Fri, 20 Nov 2026, \d\d:00:00$/)).toBeInTheDocument();
});
