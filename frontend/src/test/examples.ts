import type { Execution, Job, QueueStatistics, Statistics, User } from '@/api/types';

export function aUser(changes: Partial<User> = {}): User {
  return {
    id: 'usr_1',
    email: 'adam@example.com',
    name: 'Adam',
    role: 'ADMIN',
    createdAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function aJob(changes: Partial<Job> = {}): Job {
  return {
    id: 'job_1',
    version: 3,
    name: 'Nightly backup',
    description: '',
    tags: [],
    kind: 'http',
    cronExpression: '0 3 * * *',
    timezone: 'UTC',
    endpointUrl: 'https://example.com/backup',
    httpMethod: 'POST',
    headers: {},
    queryParams: {},
    body: null,
    timeoutMs: 30_000,
    retryCount: 3,
    retryDelayMs: 1_000,
    misfireGraceSeconds: 300,
    disableAfterFailures: 3,
    isActive: true,
    disabledReason: null,
    scheduleDescription: 'At 03:00 every day',
    status: 'SUCCESS',
    lastRunAt: '2026-11-20T03:00:00.000Z',
    nextRunAt: '2026-11-21T03:00:00.000Z',
    registration: 'REGISTERED',
    registrationError: null,
    successCount: 19,
    failureCount: 1,
    consecutiveFailures: 0,
    averageDurationMs: 240,
    successRate: 0.95,
    ownerId: 'usr_1',
    createdBy: 'usr_1',
    updatedBy: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function anExecution(changes: Partial<Execution> = {}): Execution {
  return {
    id: 'exe_1',
    jobId: 'job_1',
    jobName: 'Nightly backup',
    trigger: 'schedule',
    triggeredBy: null,
    scheduledFor: '2026-11-20T03:00:00.000Z',
    startedAt: '2026-11-20T03:00:00.400Z',
    completedAt: '2026-11-20T03:00:01.640Z',
    status: 'SUCCESS',
    reason: null,
    lagMs: 400,
    executionTimeMs: 1_240,
    attemptNumber: 1,
    attempts: [],
    responseStatus: 200,
    responseExcerpt: null,
    responseContentType: null,
    timings: null,
    errorCategory: null,
    errorMessage: null,
    request: { method: 'POST', url: 'https://example.com/backup' },
    ...changes,
  };
}

export function someStatistics(changes: Partial<Statistics> = {}): Statistics {
  return {
    jobs: { total: 3, active: 2, inactive: 1, failing: 1 },
    today: { total: 10, success: 8, failed: 1, timeout: 1, missed: 0, other: 0 },
    running: 1,
    nextRuns: [{ jobId: 'job_1', jobName: 'Nightly backup', at: '2026-11-21T03:00:00.000Z' }],
    recentFailures: [],
    concurrencyLimit: 10,
    ...changes,
  };
}

export function aQueue(): QueueStatistics {
  return {
    limit: 10,
    lanes: [
      { lane: 'short', waiting: 7, inFlight: 2, delayed: 1 },
      { lane: 'long', waiting: 2, inFlight: 0, delayed: 0 },
      { lane: 'manual', waiting: 0, inFlight: 0, delayed: 0 },
    ],
  };
}
