import { screen } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

const AHEAD = new Date(Date.now() + 60 * 60_000).toISOString();
const PAST = new Date(Date.now() - 60 * 60_000).toISOString();
const owners = { cronExpression: '*/5 * * * *', jitterSeconds: 0, stretchedBy: 2, since: PAST, decisionId: 'dec_1' };

beforeEach(() => server.use(http.get('*/api/v1/jobs/job_1/executions', () => ok([], { nextCursor: null }))));

function shown(job: ReturnType<typeof aJob>) {
  server.use(http.get('*/api/v1/jobs/job_1', () => ok(job)));
  return renderConsole('/jobs/job_1');
}

it('tells both schedules of a job that tuning holds', async () => {
  shown(aJob({ cronExpression: '*/10 * * * *', ownersSchedule: owners }));

  expect(await screen.findByText('Tuning lets it run less often')).toBeInTheDocument();
  expect(screen.getByText('*/5 * * * *')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /how to take it back/ })).toHaveAttribute('href', '/tuning');
});

it('tells that runs were moved where they are as many', async () => {
  shown(aJob({ jitterSeconds: 60, ownersSchedule: { ...owners, stretchedBy: 1 } }));

  expect(await screen.findByText('Tuning moves its runs by some seconds')).toBeInTheDocument();
});

it('tells that alerts are muted, as long as they are', async () => {
  shown(aJob({ alertsMutedUntil: AHEAD }));
  expect(await screen.findByText(/^Its alerts are muted until /)).toBeInTheDocument();
});

it('keeps still about what was muted before', async () => {
  shown(aJob({ alertsMutedUntil: PAST }));
  expect(await screen.findByRole('button', { name: 'Pause' })).toBeInTheDocument();
  expect(screen.queryByText(/alerts are muted/)).not.toBeInTheDocument();
});
