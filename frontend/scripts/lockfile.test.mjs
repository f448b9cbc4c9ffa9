import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const packages = JSON.parse(text).packages;
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));

it('holds the binaries of every platform, without which `npm ci` refuses', () => {
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));

  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('names no place to download from, so that everybody’s own registry serves', () => {
  expect(text).not.toContain('"resolved"');
});
