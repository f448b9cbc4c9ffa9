// Calendars: days and hours on which the jobs that name them do not run.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done } from './client';
import type { CalendarCreate } from './types';

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/calendars', { signal })),
});

/** A new calendar, or with its id and version a known one as a whole. */
export function useSaveCalendar(known: { id: string; version: number } | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarCreate) =>
      known
        ? data(
            client.PUT('/api/v1/calendars/{calendarId}', {
              params: { path: { calendarId: known.id } },
              body: { ...body, version: known.version },
            }),
          )
        : data(client.POST('/api/v1/calendars', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  });
}

export function useDeleteCalendar() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (calendarId: string) =>
      done(client.DELETE('/api/v1/calendars/{calendarId}', { params: { path: { calendarId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  });
}
