import { ApiError } from './errors';

const MOST_WAITS = 5;
const LONGEST_WAIT_SECONDS = 90;

/**
 * Makes a call of many, and makes it again when the API asks to come back later. Other refusals are the caller's.
 * With an aborted signal it does not wait any longer.
 */
export async function patiently<Answer>(call: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
  for (let waits = 0; ; waits++) {
    try {
      return await call();
    } catch (error) {
      const seconds = secondsToWait(error);
      if (seconds === null || waits === MOST_WAITS || signal?.aborted) throw error;
      await passed(seconds * 1000, signal);
    }
  }
}

function secondsToWait(error: unknown): number | null {
  const asked = error instanceof ApiError && error.status === 429 ? error.retryAfterSeconds : null;
  return asked !== null && asked <= LONGEST_WAIT_SECONDS ? asked : null;
}

function passed(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
