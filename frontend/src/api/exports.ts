// Files of any length that the server writes by itself: asked for, watched, and fetched when they are there.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data } from './client';
import type { Export, ExportRequest } from './types';

const ASK_EVERY_MS = 1_500;

/** One's own of the last days, the newest first. */
export const exportsQuery = queryOptions({
  queryKey: ['exports', 'list'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/exports', { signal })),
  refetchInterval: ({ state }) => (state.data?.some(isGoingOn) ? ASK_EVERY_MS : false),
});

export function useAskForExport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportRequest) => data(client.POST('/api/v1/exports', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
}

/** The address of the file, good for some minutes: asked for anew with each click. */
export function useExportAddress() {
  return useMutation({
    mutationFn: (exportId: string) =>
      data(client.GET('/api/v1/exports/{exportId}', { params: { path: { exportId } } })),
    gcTime: 0, // whoever has the address has the file
  });
}

export function isGoingOn({ state }: Export): boolean {
  return state === 'queued' || state === 'running';
}
