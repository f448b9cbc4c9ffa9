// The console's import contract: routes → features → schedule → (components, forms, routing) → api → format; features are
// strangers.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const MAY_IMPORT = {
  routes: ['features', 'components', 'routing', 'api'],
  features: ['schedule', 'components', 'forms', 'api', 'format'],
  schedule: ['components', 'forms', 'api', 'format'],
  components: ['api', 'format'],
  forms: ['api'],
  routing: [],
  api: [],
  format: [],
};

function* imports() {
  for (const file of readdirSync(SRC, { recursive: true })) {
    const isProduct = /\/.+\.tsx?$/.test(file) && !/\.test\.|^test\//.test(file);
    if (!isProduct) continue;
    for (const [, imported] of readFileSync(SRC + file, 'utf8').matchAll(/from '@\/([^']+)'/g))
      yield { file, imported };
  }
}

it('lets imports point inwards only', () => {
  const wrong = [...imports()].filter(({ file, imported }) => {
    const [from] = file.split('/');
    const [to] = imported.split('/');
    return from !== to && !MAY_IMPORT[from]?.includes(to);
  });

  expect(wrong).toEqual([]);
});

it('keeps features strangers to each other', () => {
  const feature = (path) => path.split('/').slice(0, 2).join('/');
  const wrong = [...imports()].filter(
    ({ file, imported }) =>
      file.startsWith('features/') && imported.startsWith('features/') && feature(file) !== feature(imported),
  );

  expect(wrong).toEqual([]);
});
