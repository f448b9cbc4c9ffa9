// Writes the console's API types and form limits from the OpenAPI document, so that neither is ever written by hand.
// usage: node scripts/generate.mjs [path of the document]
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { limitsOf } from './limits.mjs';

const HEADER = '// Generated from the OpenAPI document by `npm run generate`; changes here are lost.\n';
const source = new URL(process.argv[2] ?? '../../docs/api/openapi.json', import.meta.url);
const target = (name) => new URL(`../src/api/${name}`, import.meta.url);

const document = JSON.parse(await readFile(source, 'utf8'));
const types = astToString(await openapiTypescript(document, { defaultNonNullable: false }));
await writeFile(target('schema.d.ts'), HEADER + types);
await writeFile(
  target('limits.ts'),
  `${HEADER}export const limits = ${JSON.stringify(limitsOf(document), null, 2)} as const;\n`,
);
