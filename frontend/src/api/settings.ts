// What administrators change at run time, and what only another deployment changes.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data } from './client';
import type { SettingsUpdate } from './types';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/settings', { signal })),
});

/** null gives a setting back to the deployment. Refused with 409 when somebody else was faster; the newer ones are then asked for. */
export function useChangeSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingsUpdate) => data(client.PATCH('/api/v1/settings', { body })),
    onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
    onError: () => void queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
}
