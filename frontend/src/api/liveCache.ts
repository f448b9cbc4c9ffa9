// What a live event means for what the console already knows. Rows are patched at once; figures that only the server can
// count are asked for again, but not more often than the API's rate limit bears.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type ExecutionFilters, executionKeys } from './executions';
import { isDeletedHere, type JobFilters, jobKeys } from './jobs';
import { ledgerKeys } from './ledger';
import { notificationKeys } from './notifications';
import { queueQuery } from './queue';
import { statisticsQuery } from './statistics';
import type { Execution, ExecutionSummary, Job, JobStatus, LiveEvent } from './types';

type JobsPage = { data: Job[] };
type ExecutionsPage = { data: Execution[] };

const FIRST_REFRESH_AFTER_MS = 400;
const REFRESH_EVERY_MS = 5_000;
const MOST_LIVE_ROWS = 100;
const MOST_LIVE_ROWS_WHILE_READING = 500;

/** A handler of live events for this cache. */
export function liveCache(queryClient: QueryClient): (event: LiveEvent) => void {
  const changed = new Set<string>(); // jobs whose runs began or ended since the last refresh
  const refresh = throttled(() => {
    refreshFigures(queryClient);
    for (const jobId of changed) refreshLedger(queryClient, jobId);
    changed.clear();
  });
  return (event) => {
    if (isExecutionEvent(event)) {
      patchExecution(queryClient, event.data);
      changed.add(event.data.jobId);
    } else if (isNotification(event)) {
      void queryClient.invalidateQueries({ queryKey: notificationKeys.all });
      return;
    } else if (isJobEvent(event)) refreshChangedJob(queryClient, event);
    else return;
    refresh();
  };
}

function refreshFigures(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({
    queryKey: jobKeys.all,
    predicate: ({ queryKey }) => !isDeletedHere(queryClient, queryKey),
  });
  void queryClient.invalidateQueries({ queryKey: statisticsQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: queueQuery.queryKey });
}

function refreshLedger(queryClient: QueryClient, jobId: string): void {
  if (isDeletedHere(queryClient, jobKeys.one(jobId))) return;
  void queryClient.invalidateQueries({ queryKey: ledgerKeys.ofJob(jobId) });
}

function refreshChangedJob(queryClient: QueryClient, event: JobEvent): void {
  if (isDeletedHere(queryClient, jobKeys.one(event.data.id))) return;
  const known = queryClient.getQueryData<Job>(jobKeys.one(event.data.id));
  const isNews = event.type === 'cron:deleted' || known === undefined || known.version < event.data.version;
  if (isNews) void queryClient.invalidateQueries({ queryKey: jobKeys.one(event.data.id) });
}

/** Live messages leave the excerpt out; lists do not show it. */
function patchExecution(queryClient: QueryClient, summary: ExecutionSummary): void {
  const execution = { ...summary, responseExcerpt: null };
  patchDetail(queryClient, execution);
  patchHistories(queryClient, execution);
  patchJob(queryClient, execution);
}

/** The event leaves the excerpt out, so what is open in the drawer is asked for again rather than overwritten. */
function patchDetail(queryClient: QueryClient, execution: Execution): void {
  void queryClient.invalidateQueries({ queryKey: executionKeys.one(execution.id) });
}

function patchHistories(queryClient: QueryClient, execution: Execution): void {
  for (const [key, pages] of queryClient.getQueriesData<InfiniteData<ExecutionsPage>>({
    queryKey: executionKeys.lists,
  })) {
    const filters = key[2] as ExecutionFilters;
    if (!pages || (filters.jobId !== undefined && filters.jobId !== execution.jobId)) continue;
    const next = withExecution(pages, execution, filters);
    queryClient.setQueryData(key, isTooLong(next) ? firstPageOf(next) : next);
    if (isTooLong(next)) void queryClient.invalidateQueries({ queryKey: key }, { cancelRefetch: false });
  }
}

/** A page that stays open all day would hold every run since the morning; who reads on into the past is let be for longer. */
function isTooLong({ pages }: InfiniteData<ExecutionsPage>): boolean {
  return (pages[0]?.data.length ?? 0) > (pages.length === 1 ? MOST_LIVE_ROWS : MOST_LIVE_ROWS_WHILE_READING);
}

/** What is asked for again: the newest runs, and from where the older ones follow. */
function firstPageOf<Page>({ pages, pageParams }: InfiniteData<Page>): InfiniteData<Page> {
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}

/** The pages with this execution in its place: the newest first, and gone where its status no longer fits the filter. */
export function withExecution<Page extends ExecutionsPage>(
  pages: InfiniteData<Page>,
  execution: Execution,
  filters: ExecutionFilters,
): InfiniteData<Page> {
  const known = pages.pages.flatMap((page) => page.data).find(({ id }) => id === execution.id);
  if (known && isOlder(execution, known)) return pages;
  const fits = filters.status === undefined || filters.status === execution.status;
  if (known && fits) return mapRows(pages, (rows) => rows.map((row) => (row.id === execution.id ? execution : row)));
  if (known) return mapRows(pages, (rows) => rows.filter((row) => row.id !== execution.id));
  return fits
    ? { ...pages, pages: pages.pages.map((page, index) => (index === 0 ? withNewRow(page, execution) : page)) }
    : pages;
}

function withNewRow<Page extends ExecutionsPage>(page: Page, execution: Execution): Page {
  const at = page.data.findIndex((row) => row.scheduledFor <= execution.scheduledFor);
  const place = at === -1 ? page.data.length : at;
  return { ...page, data: page.data.toSpliced(place, 0, execution) };
}

function mapRows<Page extends ExecutionsPage>(
  pages: InfiniteData<Page>,
  change: (rows: Execution[]) => Execution[],
): InfiniteData<Page> {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, data: change(page.data) })) };
}

/** Events may arrive out of order: what has ended does not start again. */
function isOlder(execution: Execution, known: Execution): boolean {
  if (known.completedAt && !execution.completedAt) return true;
  return execution.attemptNumber < known.attemptNumber;
}

function patchJob(queryClient: QueryClient, execution: Execution): void {
  const patch = (job: Job) => (job.id === execution.jobId ? { ...job, ...jobAfter(job, execution) } : job);
  queryClient.setQueriesData<Job>({ queryKey: jobKeys.one(execution.jobId) }, (job) => job && patch(job));
  for (const [key, page] of queryClient.getQueriesData<JobsPage>({ queryKey: jobKeys.lists })) {
    const filters = key[2] as JobFilters;
    if (page && filters.status === undefined) queryClient.setQueryData(key, { ...page, data: page.data.map(patch) });
  }
}

function jobAfter(job: Job, execution: Execution): Partial<Job> {
  const status = jobStatusAfter(execution);
  const isLatest = job.lastRunAt === null || (execution.startedAt ?? '') >= (job.lastRunAt ?? '');
  return status && isLatest ? { status, lastRunAt: execution.startedAt ?? job.lastRunAt } : {};
}

function jobStatusAfter({ status }: Execution): JobStatus | null {
  if (status === 'RUNNING' || status === 'SUCCESS') return status;
  return status === 'QUEUED' || status === 'SKIPPED' || status === 'CANCELLED' ? null : 'FAILED';
}

type ExecutionEvent = Extract<LiveEvent, { data: ExecutionSummary }>;
type JobEvent = Exclude<LiveEvent, ExecutionEvent>;

function isExecutionEvent(event: LiveEvent): event is ExecutionEvent {
  return event.type.startsWith('execution:');
}

/** Told of by the API's live connection, and not by its document yet. */
function isNotification({ type }: { type: string }): boolean {
  return type === 'notification:created';
}

function isJobEvent(event: LiveEvent): event is JobEvent {
  return event.type.startsWith('cron:') || event.type === 'schedule:changed';
}

/** Runs soon after the first call, then at most once per interval while calls keep coming. */
function throttled(work: () => void): () => void {
  let lastRun = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined) return;
    const wait = Math.max(FIRST_REFRESH_AFTER_MS, lastRun + REFRESH_EVERY_MS - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      lastRun = Date.now();
      work();
    }, wait);
  };
}
