// Fails when the first load (the entry and everything it imports statically) transfers too much JavaScript.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 180;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) withImports(next, seen);
  }
  return seen;
}

async function compressedKb(file) {
  return gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length / 1000;
}

const chunks = Object.entries(manifest).filter(([, chunk]) => chunk.file.endsWith('.js'));
const first = withImports('index.html');
let total = 0;
for (const [key, chunk] of chunks.toSorted(([, a], [, b]) => a.file.localeCompare(b.file))) {
  const size = await compressedKb(chunk.file);
  if (first.has(key)) total += size;
  console.log(`${first.has(key) ? 'first load' : 'later     '} ${size.toFixed(1).padStart(7)} kB  ${chunk.file}`);
}
console.log(`first load ${total.toFixed(1).padStart(7)} kB of ${LIMIT_KB} kB`);
process.exitCode = total > LIMIT_KB ? 1 : 0;
