// Categories: what jobs have in common. There are a hundred at most, so that one answer holds them all.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, data, done } from './client';
import { jobKeys } from './jobs';
import type { CategoryCreate } from './types';

/** Where the jobs of a deleted category go when it is to be no other one; as a filter, the jobs that are in none. */
export const NO_CATEGORY = 'none';

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => data(client.GET('/api/v1/categories', { signal })),
  staleTime: 60_000,
});

/** A new category, or with its id and version a known one as a whole. */
export function useSaveCategory(known: { id: string; version: number } | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CategoryCreate) =>
      known
        ? data(
            client.PUT('/api/v1/categories/{categoryId}', {
              params: { path: { categoryId: known.id } },
              body: { ...body, version: known.version },
            }),
          )
        : data(client.POST('/api/v1/categories', { body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: categoriesQuery.queryKey }),
  });
}

/** `moveTo` is another category's id or `none`; one without jobs needs neither. */
export function useDeleteCategory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, moveTo }: { id: string; moveTo?: string }) =>
      done(
        client.DELETE('/api/v1/categories/{categoryId}', { params: { path: { categoryId: id }, query: { moveTo } } }),
      ),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: jobKeys.all }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: categoriesQuery.queryKey }),
  });
}
