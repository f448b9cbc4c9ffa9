// Jobs: what can be asked and changed, and which answers are kept under which key.
import {
  hashKey,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { client, data, done, envelope } from './client';
import { patiently } from './patience';
import { upcomingQuery } from './statistics';
import type { Job, JobCreate, JobStatus, JobTest, JobUpdate } from './types';

export type JobsPage = Awaited<ReturnType<typeof jobsPage>>;

export const jobOrders = ['-createdAt', 'name', 'nextRunAt', '-lastRunAt', '-updatedAt', 'status'] as const;
export type JobOrder = (typeof jobOrders)[number];
export type JobFilters = {
  search?: string;
  isActive?: boolean;
  status?: JobStatus;
  kind?: Job['kind'];
  categoryId?: string;
  tag?: string;
  sort?: JobOrder;
  cursor?: string;
};

const PAGE_SIZE = 100; // the most that the API gives: a long list is read in few requests
const DELETED_PAGE_SIZE = 50;
const DELETING = ['jobs', 'delete'];

export const jobKeys = {
  all: ['jobs'] as const,
  lists: ['jobs', 'list'] as const,
  list: (filters: JobFilters) => ['jobs', 'list', filters] as const,
  one: (id: string) => ['jobs', 'one', id] as const,
};

/** One page of the list. */
export function jobsQuery(filters: JobFilters) {
  return queryOptions({
    queryKey: jobKeys.list(filters),
    queryFn: ({ signal }) => jobsPage(filters, signal),
    placeholderData: keepPreviousData,
  });
}

/** Every job that fits, page after page, as they are now; `onProgress` hears how many there are so far. */
export async function readMatching(
  filters: JobFilters,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<Job[]> {
  const jobs: Job[] = [];
  let cursor: string | undefined;
  do {
    const { data, meta } = await patiently(() => jobsPage({ ...filters, cursor }, signal), signal);
    jobs.push(...data);
    onProgress(jobs.length);
    cursor = meta.pagination?.nextCursor ?? undefined;
  } while (cursor);
  return jobs;
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: jobKeys.one(id),
    queryFn: ({ signal }) => data(client.GET('/api/v1/jobs/{jobId}', { params: { path: { jobId: id } }, signal })),
  });
}

export function useCreateJob() {
  const remember = useRememberJob();
  return useMutation({
    mutationFn: (body: JobCreate) => data(client.POST('/api/v1/jobs', { body })),
    onSuccess: remember,
  });
}

export function useUpdateJob(id: string) {
  const remember = useRememberJob();
  return useMutation({
    mutationFn: (body: JobUpdate) =>
      data(client.PATCH('/api/v1/jobs/{jobId}', { params: { path: { jobId: id } }, body })),
    onSuccess: remember,
  });
}

export function useSetJobActive() {
  const remember = useRememberJob();
  return useMutation({ mutationFn: setActive, onSuccess: remember });
}

/** No runs until an instant, or with null until somebody enables the job. */
export function usePauseJob(id: string) {
  const remember = useRememberJob();
  return useMutation({
    mutationFn: (body: { until: string | null; reason: string | null }) =>
      data(client.POST('/api/v1/jobs/{jobId}/disable', { params: { path: { jobId: id } }, body })),
    onSuccess: remember,
  });
}

/** One call with what is not saved yet; nothing of it is kept, here neither. */
export function useTryJob() {
  return useMutation({
    mutationFn: (body: JobTest) => data(client.POST('/api/v1/jobs/test', { body })),
    gcTime: 0, // its variables may hold secrets
  });
}

export function useRunJob() {
  return useMutation({
    mutationFn: (id: string) => data(client.POST('/api/v1/jobs/{jobId}/execute', { params: { path: { jobId: id } } })),
  });
}

export function useDeleteJob() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(client.DELETE('/api/v1/jobs/{jobId}', { params: { path: { jobId: id } } })),
    mutationKey: DELETING,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: jobKeys.lists }),
  });
}

/** A disabled copy, the secrets included. */
export function useCloneJob() {
  const remember = useRememberJob();
  return useMutation({
    mutationFn: (id: string) =>
      data(client.POST('/api/v1/jobs/{jobId}/clone', { params: { path: { jobId: id } }, body: {} })),
    onSuccess: remember,
  });
}

/** Deleted jobs that can still be restored, the newest deletion first. */
export const deletedJobsQuery = infiniteQueryOptions({
  queryKey: ['jobs', 'deleted'],
  queryFn: ({ pageParam, signal }) =>
    envelope(
      client.GET('/api/v1/jobs/deleted', {
        params: { query: { limit: DELETED_PAGE_SIZE, cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.meta.pagination?.nextCursor ?? undefined,
});

/** It comes back disabled; under another name where its own has gone to another job. */
export function useRestoreJob() {
  const remember = useRememberJob();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name?: string }) =>
      data(
        client.POST('/api/v1/jobs/{jobId}/restore', { params: { path: { jobId: id } }, body: name ? { name } : {} }),
      ),
    onSuccess: (job) => {
      remember(job);
      void queryClient.invalidateQueries({ queryKey: deletedJobsQuery.queryKey });
    },
  });
}

/** Whether the query is of a job that this console itself deletes: its page is being left, and must not ask for it. */
export function isDeletedHere(queryClient: QueryClient, queryKey: QueryKey): boolean {
  const isOfQuery = (id: unknown) => hashKey(queryKey) === hashKey(jobKeys.one(String(id)));
  return queryClient
    .getMutationCache()
    .findAll({ mutationKey: DELETING })
    .some(({ state }) => state.status !== 'error' && isOfQuery(state.variables));
}

function jobsPage(filters: JobFilters, signal: AbortSignal) {
  return envelope(client.GET('/api/v1/jobs', { params: { query: { ...filters, limit: PAGE_SIZE } }, signal }));
}

function setActive({ id, isActive }: { id: string; isActive: boolean }): Promise<Job> {
  const params = { path: { jobId: id } };
  return data(
    isActive
      ? client.POST('/api/v1/jobs/{jobId}/enable', { params })
      : client.POST('/api/v1/jobs/{jobId}/disable', { params }),
  );
}

/** The API answers a change with the job as it is now: no need to ask again, except for the lists' order and filters. */
function useRememberJob() {
  const queryClient = useQueryClient();
  return (job: Job) => {
    queryClient.setQueryData(jobQuery(job.id).queryKey, job);
    void queryClient.invalidateQueries({ queryKey: jobKeys.lists });
    void queryClient.invalidateQueries({ queryKey: upcomingQuery.queryKey });
  };
}
