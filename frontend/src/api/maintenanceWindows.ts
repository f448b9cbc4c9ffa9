// Maintenance windows: times in which alerts are written down and not sent.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done } from './client';
import type { MaintenanceWindowCreate } from './types';

export const maintenanceWindowsQuery = queryOptions({
  queryKey: ['maintenance-windows'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/maintenance-windows', { signal })),
  refetchInterval: 60_000, // they begin and end without a live message
});

/** A new window, or with its id and version a known one as a whole. */
export function useSaveMaintenanceWindow(known: { id: string; version: number } | null) {
  return useWindowChange((body: MaintenanceWindowCreate) =>
    known
      ? data(
          client.PUT('/api/v1/maintenance-windows/{windowId}', {
            params: { path: { windowId: known.id } },
            body: { ...body, version: known.version },
          }),
        )
      : data(client.POST('/api/v1/maintenance-windows', { body })),
  );
}

export function useDeleteMaintenanceWindow() {
  return useWindowChange((windowId: string) =>
    done(client.DELETE('/api/v1/maintenance-windows/{windowId}', { params: { path: { windowId } } })),
  );
}

function useWindowChange<Variables, Answer>(mutationFn: (variables: Variables) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: maintenanceWindowsQuery.queryKey }),
  });
}
