// The typed client. Every call answers with the envelope's data or throws an ApiError.
import createClient from 'openapi-fetch';
import { errorFrom } from './errors';
import type { paths } from './schema';
import { fetchWithSession } from './session';

export const client = createClient<paths>({ baseUrl: location.origin, fetch: fetchWithSession });

type Answer<Body> = { data?: Body; error?: unknown; response: Response };

/** The envelope's `data`. */
export async function data<D>(call: Promise<Answer<{ data: D }>>): Promise<D> {
  return (await envelope(call)).data;
}

/** The whole envelope, for its `meta`. */
export async function envelope<Body>(call: Promise<Answer<Body>>): Promise<Body> {
  const answer = await call;
  if (!answer.response.ok || answer.data === undefined) throw errorFrom(answer.response, answer.error);
  return answer.data;
}

/** For operations that answer with nothing. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { response, error } = await call;
  if (!response.ok) throw errorFrom(response, error);
}
