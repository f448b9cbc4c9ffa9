// Writes the console's API types and form limits from the OpenAPI document, so that neither is ever written by hand.
import { writeFile } from 'node:fs/promises';
import { generated } from './generated.mjs';

for (const [file, text] of await generated()) await writeFile(file, text);
