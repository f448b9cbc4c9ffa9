// Files that the API makes, handed to the person as such.
import { errorFrom } from './errors';
import { fetchWithSession } from './session';

export type FileFormat = 'csv' | 'json';
export type DownloadQuery = Record<string, string | undefined>;

const NEXT_PART = 'X-Next-Cursor'; // of what is too long for one answer
const TYPES: Record<FileFormat, string> = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

/** Asks with the session, part by part, and saves the whole; throws an ApiError when the API refuses. */
export async function download(path: string, query: DownloadQuery, format: FileFormat, name: string): Promise<void> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await fetchWithSession(new Request(addressOf(path, { ...query, format, cursor })));
    if (!answer.ok) throw errorFrom(answer, await answer.json().catch(() => null));
    parts.push(await answer.text());
    cursor = answer.headers.get(NEXT_PART) ?? undefined;
  } while (cursor);
  save(new Blob([joined(parts, format)], { type: TYPES[format] }), `${name}.${format}`);
}

/** One table with one head, or the data without its envelopes. */
export function joined(parts: string[], format: FileFormat): string {
  if (format === 'csv') return parts.map((part, index) => (index === 0 ? part : withoutHead(part))).join('');
  const data = parts.map((part) => (JSON.parse(part) as { data: unknown }).data);
  return JSON.stringify(data.every(Array.isArray) ? data.flat() : data[0], null, 2);
}

function withoutHead(table: string): string {
  return table.slice(table.indexOf('\n') + 1);
}

function addressOf(path: string, query: DownloadQuery): URL {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

function save(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  fetchFile(address, fileName);
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

/** Hands the file at an address to the browser, which keeps the page. Another origin names it by itself. */
export function fetchFile(address: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
