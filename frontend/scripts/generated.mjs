// What follows from the OpenAPI document: each file and its text.
import { readFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { limitsOf } from './limits.mjs';

const HEADER = '// Generated from the OpenAPI document by `npm run generate`; changes here are lost.\n';
const SOURCE = new URL('../../docs/api/openapi.json', import.meta.url);

export async function generated() {
  const document = JSON.parse(await readFile(SOURCE, 'utf8'));
  // a field with a default may be left out of a request, and the answers' fields are required anyway
  const types = astToString(await openapiTypescript(document, { defaultNonNullable: false }));
  const limits = `export const limits = ${JSON.stringify(limitsOf(document), null, 2)} as const;\n`;
  return new Map([
    [target('schema.d.ts'), HEADER + types],
    [target('limits.ts'), HEADER + limits],
  ]);
}

function target(name) {
  return new URL(`../src/api/${name}`, import.meta.url);
}
