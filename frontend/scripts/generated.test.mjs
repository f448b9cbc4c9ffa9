import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generated } from './generated.mjs';

it('is current: run `npm run generate` after a change of the API', async () => {
  for (const [file, text] of await generated()) {
    expect(await readFile(file, 'utf8'), file.pathname.split('/').at(-1)).toBe(text);
  }
});
