// The pictures of docs/console.md, from the running stack (`make run`, and `make demo` for something to see); all of
// them, or those that are named: `npm run screenshots heartbeats`.
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const STACK = process.env.STACK_FILE ?? fileURLToPath(new URL('../../.local/stack.json', import.meta.url));
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SHOTS = [
  { name: 'overview', address: '/' },
  { name: 'jobs', address: '/jobs?columns=status,category,schedule,lastRun,runs,nextRun' },
  { name: 'job', address: firstJob },
  { name: 'job-form', address: '/jobs/new' },
  { name: 'logs', address: '/logs' },
  { name: 'upcoming', address: '/upcoming' },
  { name: 'heartbeats', address: '/heartbeats' },
  { name: 'service-levels', address: '/service-levels' },
  { name: 'maintenance-windows', address: '/maintenance-windows' },
  { name: 'settings', address: '/settings' },
];

const named = process.argv.slice(2);
const shots = named.length > 0 ? SHOTS.filter(({ name }) => named.includes(name)) : SHOTS;

const stack = JSON.parse(await readFile(STACK, 'utf8'));
await mkdir(IMAGES, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // root has no sandbox to offer
});
try {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark']) await photograph(size, viewport, colorScheme);
} finally {
  await browser.close();
}

async function photograph(size, viewport, colorScheme) {
  const context = await browser.newContext({ baseURL: stack.consoleUrl, viewport, colorScheme });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Email').fill(stack.adminEmail);
  await page.getByLabel('Password').fill(stack.adminPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  for (const { name, address } of shots) {
    await page.goto(typeof address === 'string' ? address : await address(page));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status', { name: /^Loading/ }).waitFor({ state: 'detached' });
    await page.getByText('Live', { exact: true }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => document.querySelector('.animate-pulse') === null); // nothing is on its way
    await page.waitForTimeout(500); // and what fades in is there
    const path = `${IMAGES}${name}${size === 'phone' ? '-phone' : ''}${colorScheme === 'dark' ? '-dark' : ''}.png`;
    await page.screenshot({ path });
    console.log(path);
  }
  await context.close();
}

/** The job with the most to see: the one that runs most often. */
async function firstJob(page) {
  const { data } = await (await page.request.get('/api/v1/jobs?sort=-lastRunAt&limit=1')).json();
  return data[0] ? `/jobs/${data[0].id}` : '/jobs';
}
