// Files that the API makes, handed to the person as such.
import { ApiError, errorFrom } from './errors';
import { fetchWithSession } from './session';

type Query = Record<string, string | undefined>;

/** Asks with the session, and saves what comes under the given name; throws an ApiError when the API refuses. */
export async function download(path: string, query: Query, fileName: string): Promise<void> {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  const response = await fetchWithSession(new Request(url));
  if (!response.ok) throw errorFrom(response, await response.json().catch(() => null));
  if (response.headers.get('Content-Type')?.startsWith('text/html')) throw new ApiError(0, 'No file came.');
  save(await response.blob(), fileName);
}

function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it after the click
}
