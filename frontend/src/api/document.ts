// The OpenAPI document, as the API itself serves it.
import { queryOptions } from '@tanstack/react-query';
import { client } from './client';
import { errorFrom } from './errors';

export const apiDocumentQuery = queryOptions({
  queryKey: ['openapi'],
  staleTime: Number.POSITIVE_INFINITY, // it changes with a deployment, and so does the console
  queryFn: async ({ signal }): Promise<unknown> => {
    const { data, error, response } = await client.GET('/api/v1/openapi.json', { signal });
    if (!data) throw errorFrom(response, error);
    return data;
  },
});
