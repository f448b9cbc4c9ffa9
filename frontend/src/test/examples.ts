import type {
  AuditEntry,
  Calendar,
  Category,
  Channel,
  ComplianceReport,
  Delivery,
  ExecutionDetails,
  Export,
  Finding,
  Handler,
  Heartbeat,
  Invited,
  Job,
  JobStatistics,
  Ledger,
  LogLine,
  MaintenanceWindow,
  Notification,
  Ping,
  QueueStatistics,
  SchedulePreview,
  Secret,
  ServiceLevels,
  Settings,
  SignedIn,
  Statistics,
  TestResult,
  Token,
  Trends,
  TuningDecision,
  TuningRule,
  UpcomingLoad,
  User,
} from '@/api/types';

export function aUser(changes: Partial<User> = {}): User {
  return {
    id: 'usr_1',
    email: 'adam@example.com',
    name: 'Adam',
    role: 'ADMIN',
    isActive: true,
    status: 'ACTIVE',
    createdAt: '2026-11-01T00:00:00.000Z',
    lastSignInAt: '2026-11-21T02:50:00.000Z',
    version: 1,
    ...changes,
  };
}

export function aJob(changes: Partial<Job> = {}): Job {
  return {
    id: 'job_1',
    version: 3,
    name: 'Nightly backup',
    description: '',
    categoryId: null,
    deletedAt: null,
    tags: [],
    kind: 'http',
    handler: null,
    payload: {},
    cronExpression: '0 3 * * *',
    timezone: 'UTC',
    startAt: null,
    endAt: null,
    maxRuns: null,
    runsLeft: null,
    jitterSeconds: 0,
    catchUp: 'none',
    dstGap: 'cron',
    dstOverlap: 'cron',
    calendarIds: [],
    pausedUntil: null,
    endpointUrl: 'https://example.com/backup',
    httpMethod: 'POST',
    headers: {},
    queryParams: {},
    body: null,
    auth: { type: 'none' },
    expect: { status: ['2xx'], bodyContains: null, bodyExcludes: null, jsonPath: null, maxDurationMs: null },
    sendIdentification: true,
    timeoutMs: 30_000,
    callbackDeadlineSeconds: null,
    retryCount: 3,
    retryDelayMs: 1_000,
    retryStrategy: 'exponential',
    retryOn: null,
    onCrash: 'fail',
    overlapPolicy: 'skip',
    misfireGraceSeconds: 300,
    disableAfterFailures: 3,
    tuning: 'off',
    ownersSchedule: null,
    notifyOnFailure: null,
    alertsMutedUntil: null,
    isActive: true,
    isLocked: false,
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
    recentRuns: [],
    ownerId: 'usr_1',
    createdBy: 'usr_1',
    updatedBy: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function anExecution(changes: Partial<ExecutionDetails> = {}): ExecutionDetails {
  return {
    id: 'exe_1',
    jobId: 'job_1',
    jobName: 'Nightly backup',
    trigger: 'schedule',
    triggeredBy: null,
    askedAt: null,
    retryOf: null,
    awaitingCallbackUntil: null,
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
    traceback: null,
    log: [],
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
    degraded: [],
    ...changes,
  };
}

export function aLedger(changes: Partial<Ledger> = {}): Ledger {
  return {
    from: '2026-11-21T00:00:00.000Z',
    to: '2026-11-21T12:00:00.000Z',
    expected: 1_440,
    accounted: 1_440,
    byOutcome: { SUCCESS: 1_438, FAILED: 2 },
    open: 0,
    missing: [],
    periods: [
      {
        from: '2026-11-21T00:00:00.000Z',
        to: '2026-11-21T12:00:00.000Z',
        cronExpression: '* * * * *',
        timezone: 'UTC',
      },
    ],
    ...changes,
  };
}

export function aQueue(): QueueStatistics {
  return {
    limit: 10,
    lanes: [
      { lane: 'short', waiting: 7, inFlight: 2, delayed: 1, oldestAgeSeconds: 95, limit: 6 },
      { lane: 'long', waiting: 2, inFlight: 0, delayed: 0, oldestAgeSeconds: null, limit: 2 },
      { lane: 'manual', waiting: 0, inFlight: 0, delayed: 0, oldestAgeSeconds: 0, limit: 2 },
    ],
    circuits: [],
    degraded: [],
  };
}

export function aPreview(changes: Partial<SchedulePreview> = {}): SchedulePreview {
  return {
    description: 'At 03:00 every day',
    timezone: 'UTC',
    expression: '0 3 * * *',
    nextRuns: [aPreviewedRun()],
    skipped: [],
    dstNotes: [],
    warnings: [],
    averageIntervalSeconds: 86_400,
    eventBridge: [{ expression: 'cron(0 3 * * ? *)', timezone: 'UTC', startAt: null, endAt: null }],
    ...changes,
  };
}

export function aPreviewedRun(changes: Partial<SchedulePreview['nextRuns'][number]> = {}) {
  return {
    at: '2026-11-22T03:00:00.000Z',
    local: '2026-11-22T03:00:00',
    offset: '+00:00',
    viewerLocal: null,
    viewerOffset: null,
    note: null,
    ...changes,
  };
}

export function aCalendar(changes: Partial<Calendar> = {}): Calendar {
  return {
    id: 'cal_1',
    version: 2,
    name: 'Public holidays',
    description: '',
    closures: [{ from: '2026-12-24', to: '2026-12-26', yearly: true, label: 'Christmas' }],
    jobs: 0,
    ownerId: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function aTestResult(changes: Partial<TestResult> = {}): TestResult {
  return {
    status: 'SUCCESS',
    durationMs: 240,
    request: { method: 'POST', url: 'https://example.com/backup' },
    responseStatus: 200,
    responseHeaders: [{ name: 'x-request-id', value: '7' }],
    responseContentType: 'application/json',
    responseExcerpt: '{"ok": true}',
    timings: { dnsMs: 10, connectMs: 20, tlsMs: 30, firstByteMs: 170, downloadMs: 10 },
    errorCategory: null,
    errorMessage: null,
    ...changes,
  };
}

export function aSecret(changes: Partial<Secret> = {}): Secret {
  return {
    name: 'BACKUP_TOKEN',
    version: 1,
    ownerId: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    updatedBy: 'usr_1',
    ...changes,
  };
}

/** Counts by their distance from the start, in minutes and in hours. */
export function aLoad(minutes: Record<number, number> = {}, hours: Record<number, number> = {}): UpcomingLoad {
  const start = '2026-11-21T03:00:00.000Z';
  const [at, runs] = Object.entries(minutes).reduce(
    (most, next) => (next[1] > most[1] ? [Number(next[0]), next[1]] : most),
    [0, 0],
  );
  return {
    minutes: { start, counts: Array.from({ length: 1440 }, (_, index) => minutes[index] ?? 0) },
    hours: { start, counts: Array.from({ length: 168 }, (_, index) => hours[index] ?? 0) },
    jobs: 3,
    busiestMinute: runs ? { at: new Date(Date.parse(start) + at * 60_000).toISOString(), runs } : null,
  };
}

export function anInvitation(changes: Partial<Invited> = {}): Invited {
  return {
    user: aUser({ id: 'usr_2', email: 'rita@example.com', name: 'rita', role: 'READ_ONLY', status: 'INVITED' }),
    invitation: 's3cret',
    invitationUrl: 'https://cron.example.com/register#invitation=s3cret&email=rita%40example.com',
    expiresAt: '2026-11-28T03:00:00.000Z',
    ...changes,
  };
}

export function aSignIn(changes: Partial<SignedIn> = {}): SignedIn {
  return {
    id: 'ses_1',
    createdAt: '2026-11-20T03:00:00.000Z',
    lastUsedAt: '2026-11-21T02:50:00.000Z',
    expiresAt: '2026-12-20T03:00:00.000Z',
    sourceIp: '203.0.113.7',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    isCurrent: true,
    ...changes,
  };
}

export function aToken(changes: Partial<Token> = {}): Token {
  return {
    id: 'tok_1',
    name: 'Pipeline',
    hint: 'tasker001_abcd',
    scopes: ['READ'],
    allowedCidrs: [],
    expiresAt: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    lastUsedAt: null,
    lastUsedFrom: null,
    replacedBy: null,
    validUntil: null,
    ...changes,
  };
}

export function anAuditEntry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 'aud_1',
    at: '2026-11-21T02:00:00.000Z',
    actor: { id: 'usr_1', email: 'adam@example.com', tokenId: null },
    action: 'job.update',
    method: 'PATCH',
    route: '/jobs/{id}',
    resource: 'job_1',
    outcome: 'SUCCESS',
    status: 200,
    error: null,
    sourceIp: '203.0.113.7',
    userAgent: 'curl/8',
    requestId: 'req_9',
    changes: {},
    ...changes,
  };
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'fnd_1',
    rule: 'password-guessing',
    severity: 'HIGH',
    title: 'Somebody guesses passwords',
    description: 'Twenty sign-ins were refused within ten minutes.',
    subject: '203.0.113.7',
    evidence: [{ at: '2026-11-21T02:00:00.000Z', text: 'refused as adam@example.com', entryId: 'aud_1' }],
    count: 20,
    firstSeenAt: '2026-11-21T01:50:00.000Z',
    lastSeenAt: '2026-11-21T02:00:00.000Z',
    status: 'OPEN',
    acknowledgedBy: null,
    acknowledgedAt: null,
    note: null,
    ...changes,
  };
}

export function aReport(changes: Partial<ComplianceReport> = {}): ComplianceReport {
  return {
    from: '2026-10-22T00:00:00.000Z',
    to: '2026-11-21T03:00:00.000Z',
    madeAt: '2026-11-21T03:00:00.000Z',
    madeBy: 'usr_1',
    entries: 1_204,
    chainProblem: null,
    access: [
      {
        actor: 'usr_1',
        reads: 1_100,
        changes: 90,
        refused: 14,
        errors: 0,
        tokens: ['tok_1'],
        networks: ['203.0.113.0/24'],
        firstAt: '2026-10-22T08:00:00.000Z',
        lastAt: '2026-11-21T02:00:00.000Z',
      },
    ],
    configuration: [
      {
        entryId: 'aud_1',
        at: '2026-11-21T02:00:00.000Z',
        actor: 'usr_1',
        tokenId: null,
        action: 'job.update',
        resource: 'job_1',
        changes: { name: ['Backup', 'Nightly backup'] },
      },
    ],
    rights: [
      {
        id: 'usr_1',
        email: 'adam@example.com',
        name: 'Adam',
        role: 'ADMIN',
        isActive: true,
        tokens: [{ id: 'tok_1', name: 'Pipeline', scopes: ['READ'], expiresAt: null }],
      },
    ],
    tokensRevokedSince: [],
    findings: [],
    retention: { auditDays: null, executionDays: 90, oldestAuditEntryAt: '2026-10-01T00:00:00.000Z' },
    ...changes,
  };
}

export function aCategory(changes: Partial<Category> = {}): Category {
  return {
    id: 'cat_1',
    version: 1,
    name: 'Billing',
    description: '',
    color: '#2563eb',
    status: 'active',
    executionRetentionDays: null,
    jobs: 0,
    ownerId: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function someSettings(changes: Partial<Settings> = {}): Settings {
  const deployed = {
    apiRateLimit: 100,
    manualRunLimit: 30,
    maxConcurrentExecutions: 10,
    registrationMode: 'invite',
    defaultTimezone: 'UTC',
  } as Settings['values'];
  return {
    version: 2,
    values: { ...deployed, apiRateLimit: 500 },
    deployed,
    changed: ['apiRateLimit'],
    fixed: [{ name: 'LOG_LEVEL', value: 'INFO', remedy: 'Deploy again with LOG_LEVEL=DEBUG.' }],
    updatedBy: 'usr_1',
    updatedAt: '2026-11-20T03:00:00.000Z',
    ...changes,
  };
}

export function aHandler(changes: Partial<Handler> = {}): Handler {
  return {
    name: 'clean-up',
    function: 'jobs.clean_up.run',
    description: 'Removes what nobody needs.',
    cronExpression: '30 2 * * *',
    timezone: 'Europe/Berlin',
    timeoutMs: 60_000,
    retryCount: 1,
    retryDelayMs: 5_000,
    notifyOnFailure: true,
    isActive: true,
    isLocked: false,
    isSystem: false,
    jobId: 'job_9',
    problem: null,
    ...changes,
  };
}

/** 48 hours that were all alike, the last one beginning at `last`. */
export function someTrends(last = '2026-11-21T03:00:00.000Z', each: Partial<Trends['points'][number]> = {}): Trends {
  const counts = { success: 0, failed: 0, timeout: 0, missed: 0, other: 0, ...each };
  const total = counts.success + counts.failed + counts.timeout + counts.missed + counts.other;
  return {
    bucket: 'hour',
    points: Array.from({ length: 48 }, (_, index) => ({
      ...counts,
      total,
      at: new Date(Date.parse(last) - (47 - index) * 3_600_000).toISOString(),
    })),
  };
}

export function someJobStatistics(changes: Partial<JobStatistics> = {}): JobStatistics {
  return {
    from: '2026-11-14T03:00:00.000Z',
    to: '2026-11-21T03:00:00.000Z',
    isWhole: true,
    executions: 20,
    byOutcome: { SUCCESS: 19, FAILED: 1 },
    succeeded: 19,
    failed: 1,
    successRate: 0.95,
    uptime: 0.99,
    durations: {
      averageMs: 240,
      shortestMs: 100,
      longestMs: 1_200,
      p50Ms: 200,
      p90Ms: 400,
      p95Ms: 900,
      p99Ms: 1_200,
    },
    streaks: { succeeding: 4, failing: 0, longestSuccess: 15, longestFailure: 1 },
    lastSuccessAt: '2026-11-21T02:00:00.000Z',
    lastSuccessId: 'exe_2',
    lastFailureAt: '2026-11-20T02:00:00.000Z',
    lastFailureId: 'exe_1',
    hours: [{ at: '2026-11-21T02:00:00.000Z', succeeded: 1, failed: 0, averageDurationMs: 240 }],
    days: [
      { at: '2026-11-20T00:00:00.000Z', succeeded: 18, failed: 1, averageDurationMs: 240 },
      { at: '2026-11-21T00:00:00.000Z', succeeded: 1, failed: 0, averageDurationMs: 240 },
    ],
    ...changes,
  };
}

export function aLogLine(changes: Partial<LogLine> = {}): LogLine {
  return {
    at: '2026-11-21T02:00:00.000Z',
    level: 'info',
    event: 'answer',
    message: 'Answered 200 within 240 ms.',
    jobId: 'job_1',
    jobName: 'Nightly backup',
    executionId: 'exe_1',
    details: {},
    ...changes,
  };
}

export function aNotification(changes: Partial<Notification> = {}): Notification {
  return {
    id: 'ntf_1',
    kind: 'job-failed',
    severity: 'HIGH',
    title: 'Nightly backup failed',
    description: 'It answered 503.',
    at: '2026-11-21T02:00:00.000Z',
    createdAt: '2026-11-21T02:00:00.000Z',
    updatedAt: '2026-11-21T02:00:00.000Z',
    jobCount: 1,
    jobs: [{ id: 'job_1', name: 'Nightly backup' }],
    host: 'example.com',
    errorCategory: 'server',
    executionId: 'exe_1',
    resource: null,
    incidentId: null,
    resolvedAt: null,
    isRead: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
    silencedBy: null,
    deliveryFailed: [],
    ...changes,
  };
}

export function aChannel(changes: Partial<Channel> = {}): Channel {
  return {
    id: 'chn_1',
    version: 3,
    name: 'On call',
    kind: 'webhook',
    target: 'hooks.example.com',
    recipients: [],
    hasSecret: true,
    routing: { minimumSeverity: 'HIGH', kinds: ['job-failed'], categoryIds: [], tags: [], ownerIds: ['usr_7'] },
    escalation: null,
    digest: null,
    isActive: true,
    ownerId: 'usr_1',
    createdBy: 'usr_1',
    updatedBy: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function aDelivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: 'dlv_1',
    kind: 'alert',
    notificationId: null,
    title: 'Nightly backup failed',
    status: 'SENT',
    attempts: 1,
    lastError: null,
    responseStatus: null,
    createdAt: '2026-11-21T02:00:00.000Z',
    updatedAt: '2026-11-21T02:00:00.000Z',
    nextAttemptAt: null,
    ...changes,
  };
}

export function aMaintenanceWindow(changes: Partial<MaintenanceWindow> = {}): MaintenanceWindow {
  return {
    id: 'mwd_1',
    version: 2,
    name: 'Patch night',
    categoryIds: [],
    cronExpression: '0 2 * * 0',
    timezone: 'Europe/Berlin',
    durationMinutes: 90,
    startAt: null,
    endAt: null,
    isActive: true,
    current: null,
    nextAt: '2026-11-22T01:00:00.000Z',
    createdBy: 'usr_1',
    updatedBy: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function aRule(changes: Partial<TuningRule> = {}): TuningRule {
  return {
    id: 'failures',
    kind: 'failure',
    isEnabled: true,
    priority: 20,
    threshold: 0.5,
    minRuns: 10,
    scope: { jobIds: [], categoryIds: [], tags: [] },
    ...changes,
  };
}

export function aDecision(changes: Partial<TuningDecision> = {}): TuningDecision {
  const before = { cronExpression: '*/5 * * * *', jitterSeconds: 0, timeoutMs: 30_000, stretchedBy: 1, isActive: true };
  return {
    id: 'dec_1',
    jobId: 'job_1',
    jobName: 'Nightly backup',
    ruleId: 'failures',
    ruleKind: 'failure',
    action: 'stretch',
    status: 'SUGGESTED',
    at: '2026-11-21T02:00:00.000Z',
    explanation: 'Six of the last ten runs failed.',
    before,
    after: { ...before, cronExpression: '*/10 * * * *', stretchedBy: 2 },
    evidence: {
      runs: 10,
      succeeded: 4,
      failed: 6,
      timedOut: 0,
      successRate: 0.4,
      from: '2026-11-21T01:00:00.000Z',
      to: '2026-11-21T02:00:00.000Z',
      averageDurationMs: 240,
      consecutiveFailures: 3,
      jobsInMinute: null,
    },
    counterfactual: {
      failures: 6,
      avoidedFailures: 3,
      lostSuccesses: 2,
      addedRuns: 0,
      addedLatenessSeconds: 0,
      jobsInMinute: null,
    },
    decidedBy: 'system',
    appliedAt: null,
    revertedBy: null,
    revertedAt: null,
    ...changes,
  };
}

export function anExport(changes: Partial<Export> = {}): Export {
  return {
    id: 'exp_1',
    kind: 'executions',
    format: 'csv',
    state: 'done',
    rows: 0,
    bytes: null,
    filters: {},
    error: null,
    createdAt: '2026-11-21T02:00:00.000Z',
    updatedAt: '2026-11-21T02:00:00.000Z',
    finishedAt: null,
    expiresAt: '2026-11-28T02:00:00.000Z',
    downloadUrl: null,
    downloadUrlExpiresAt: null,
    ...changes,
  };
}

export function aHeartbeat(changes: Partial<Heartbeat> = {}): Heartbeat {
  return {
    id: 'hbt_1',
    version: 2,
    name: 'Warehouse backup',
    description: '',
    cronExpression: '0 3 * * *',
    jobId: null,
    timezone: 'Europe/Berlin',
    graceSeconds: 7_200,
    tags: [],
    categoryId: null,
    isActive: true,
    status: 'UP',
    lastPingAt: '2026-11-21T02:05:00.000Z',
    lastStartAt: '2026-11-21T02:00:00.000Z',
    lastDurationMs: 300_000,
    nextExpectedAt: '2026-11-22T02:00:00.000Z',
    dueAt: '2026-11-22T04:00:00.000Z',
    downSince: null,
    pingPath: null,
    ownerId: 'usr_1',
    createdBy: 'usr_1',
    updatedBy: 'usr_1',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function aPing(changes: Partial<Ping> = {}): Ping {
  return {
    id: 'png_1',
    at: '2026-11-21T02:05:00.000Z',
    signal: 'success',
    exitStatus: null,
    durationMs: 300_000,
    sourceIp: '203.0.113.7',
    userAgent: 'curl/8.14',
    message: null,
    ...changes,
  };
}

export function someServiceLevels(changes: Partial<ServiceLevels> = {}): ServiceLevels {
  const objective = {
    target: 99.9,
    attained: 99.956,
    isMet: true,
    good: 9_995,
    total: 10_000,
    budget: { allowed: 10, spent: 5, leftPercent: 50 },
    burnRate: { oneHour: 0.5, sixHours: 1.25 },
  };
  return {
    window: '28d',
    since: '2026-10-24T00:00:00.000Z',
    until: '2026-11-21T00:00:00.000Z',
    bucket: 'day',
    objectives: [
      { ...objective, kind: 'start', thresholdSeconds: 60 },
      { ...objective, kind: 'api', thresholdSeconds: null },
    ],
    lag: {
      p50Ms: 400,
      p95Ms: 1_800,
      p99Ms: 4_000,
      buckets: [
        { upToMs: 1_000, count: 90 },
        { upToMs: null, count: 10 },
      ],
    },
    canary: {
      jobId: 'job_canary',
      isActive: true,
      latest: { at: '2026-11-21T02:59:00.000Z', status: 'SUCCESS', lagMs: 420 },
      lastSuccessAt: '2026-11-21T02:59:00.000Z',
      lastSuccessAgeSeconds: 60,
    },
    points: [
      {
        at: '2026-11-20T00:00:00.000Z',
        start: { good: 98, total: 100 },
        api: { good: 1_440, total: 1_440 },
        p95LagMs: 900,
      },
    ],
    ...changes,
  };
}
