// Lighthouse's scores of some pages, signed in where they need it.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { CHROMIUM, signIn, stack } from './browser.mjs';

const PAGES = ['/sign-in', '/', '/jobs', '/jobs/new'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** Per page the three scores of a hundred, and what cost the points that are missing. */
export async function measureLighthouse() {
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const port = await freePort();
  const args = [...CHROMIUM.args, `--remote-debugging-port=${port}`];
  const context = await chromium.launchPersistentContext(folder, { ...CHROMIUM, args });
  try {
    const scores = {};
    for (const [index, page] of PAGES.entries()) {
      if (index === 1) await signIn(await context.newPage());
      scores[page] = await audit(page, port);
    }
    return scores;
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function audit(page, port) {
  const flags = { port, onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: 'silent' };
  const { lhr } = await lighthouse(new URL(page, stack().consoleUrl).href, flags, desktopConfig);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  return { ...scores, lost: CATEGORIES.flatMap((name) => lost(lhr, name)) };
}

function lost(lhr, category) {
  return lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
