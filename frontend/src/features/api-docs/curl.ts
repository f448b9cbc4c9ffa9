import type { Place } from './document';

/** A line for a shell that makes the call, its token in `$TOKEN`. */
export function curlOf({ method, path, operation }: Place, origin: string): string {
  const lines = [`curl -X ${method} '${origin}${path}'`];
  if (operation.security.length > 0) lines.push(`-H "Authorization: Bearer $TOKEN"`);
  const body = operation.requestBody?.content['application/json']?.example;
  if (body !== undefined) {
    const text = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
    lines.push(`-H 'Content-Type: application/json'`, `-d '${text}'`);
  }
  return lines.join(' \\\n  ');
}
