import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aJob, aLedger, anExecution } from '@/test/examples';
import { executionsQuery } from './executions';
import { jobKeys, jobQuery } from './jobs';
import { ledgerQuery } from './ledger';
import { liveCache } from './liveCache';
import { statisticsQuery } from './statistics';
import type { Execution, LiveEvent } from './types';

const AT = '2026-11-21T03:00:00.000Z';
let queryClient: QueryClient;
let receive: (event: LiveEvent) => void;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient();
  receive = liveCache(queryClient);
});

afterEach(() => vi.useRealTimers());

function showHistory(filters: Parameters<typeof executionsQuery>[0], ...rows: Execution[]) {
  const meta = { requestId: 'req_1', timestamp: AT, pagination: { limit: 25, nextCursor: null } };
  queryClient.setQueryData(executionsQuery(filters).queryKey, {
    pages: [{ success: true, data: rows, meta }],
    pageParams: [undefined],
  });
}

function history(filters: Parameters<typeof executionsQuery>[0]) {
  return queryClient.getQueryData(executionsQuery(filters).queryKey)?.pages.flatMap(({ data }) => data) ?? [];
}

function happened(type: 'execution:started' | 'execution:completed' | 'execution:failed', execution: Execution) {
  receive({ type, at: AT, data: execution } as LiveEvent);
}

it('puts a new run on top of its job’s history and of everybody’s, and nowhere else', () => {
  showHistory({ jobId: 'job_1' }, anExecution());
  showHistory({}, anExecution());
  showHistory({ jobId: 'job_2' });
  const started = anExecution({ id: 'exe_2', scheduledFor: AT, status: 'RUNNING', completedAt: null });

  happened('execution:started', started);

  expect(history({ jobId: 'job_1' }).map(({ id }) => id)).toEqual(['exe_2', 'exe_1']);
  expect(history({}).map(({ id }) => id)).toEqual(['exe_2', 'exe_1']);
  expect(history({ jobId: 'job_2' })).toEqual([]);
});

it('asks for the newest runs again rather than keep a whole day of them', () => {
  showHistory({}, anExecution());
  const asked = vi.spyOn(queryClient, 'invalidateQueries');

  for (let number = 0; number < 100; number++)
    happened(
      'execution:started',
      anExecution({ id: `exe_new_${number}`, scheduledFor: AT, status: 'RUNNING', completedAt: null }),
    );
  expect(history({})).toHaveLength(101);

  expect(asked).toHaveBeenCalledWith({ queryKey: executionsQuery({}).queryKey }, { cancelRefetch: false });
});

it('changes the row of a run that ends', () => {
  showHistory({ jobId: 'job_1' }, anExecution({ status: 'RUNNING', completedAt: null }));

  happened('execution:failed', anExecution({ status: 'FAILED' }));

  expect(history({ jobId: 'job_1' }).map(({ status }) => status)).toEqual(['FAILED']);
});

it('takes a run out of a filtered history once it does not fit any more', () => {
  showHistory({ jobId: 'job_1', status: 'RUNNING' }, anExecution({ status: 'RUNNING', completedAt: null }));

  happened('execution:completed', anExecution());

  expect(history({ jobId: 'job_1', status: 'RUNNING' })).toEqual([]);
});

it('does not let a late start overtake the end', () => {
  showHistory({ jobId: 'job_1' }, anExecution());

  happened('execution:started', anExecution({ status: 'RUNNING', completedAt: null }));

  expect(history({ jobId: 'job_1' }).map(({ status }) => status)).toEqual(['SUCCESS']);
});

it('shows the job running and then failed, before anything is fetched again', () => {
  const key = jobQuery('job_1').queryKey;
  queryClient.setQueryData(key, aJob());

  happened('execution:started', anExecution({ status: 'RUNNING', completedAt: null, startedAt: AT }));
  expect(queryClient.getQueryData(key)?.status).toBe('RUNNING');

  happened('execution:failed', anExecution({ status: 'TIMEOUT', startedAt: AT }));
  expect(queryClient.getQueryData(key)).toMatchObject({ status: 'FAILED', lastRunAt: AT });
});

it('asks for figures again soon, but not for each event of a burst', () => {
  queryClient.setQueryData(statisticsQuery.queryKey, undefined);
  const invalidate = vi.spyOn(queryClient, 'invalidateQueries');
  const figures = () =>
    invalidate.mock.calls.filter(([filter]) => filter?.queryKey === statisticsQuery.queryKey).length;

  for (let run = 0; run < 200; run++) happened('execution:completed', anExecution({ id: `exe_${run}` }));
  vi.advanceTimersByTime(400);
  expect(figures()).toBe(1);

  happened('execution:completed', anExecution({ id: 'exe_later' }));
  vi.advanceTimersByTime(1_000);
  expect(figures()).toBe(1);
  vi.advanceTimersByTime(5_000);
  expect(figures()).toBe(2);
});

it('asks again for the ledger of a job whose run ended, and for no other one', () => {
  const ledgerOf = (jobId: string) => ledgerQuery(jobId, 'today', () => AT).queryKey;
  for (const jobId of ['job_1', 'job_2']) queryClient.setQueryData(ledgerOf(jobId), aLedger());

  happened('execution:completed', anExecution());
  vi.advanceTimersByTime(400);

  expect(queryClient.getQueryState(ledgerOf('job_1'))?.isInvalidated).toBe(true);
  expect(queryClient.getQueryState(ledgerOf('job_2'))?.isInvalidated).toBe(false);
});

it('asks for a job again when somebody else changed it', () => {
  queryClient.setQueryData(jobKeys.one('job_1'), aJob({ version: 3 }));
  const data = { id: 'job_1', name: 'Renamed', version: 4, isActive: true, ownerId: 'usr_2' };

  receive({ type: 'cron:updated', at: AT, data } as LiveEvent);

  expect(queryClient.getQueryState(jobKeys.one('job_1'))?.isInvalidated).toBe(true);
});
