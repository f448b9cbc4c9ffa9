import type { Page } from '@playwright/test';
import { violations } from './accessibility';
import { expect, signIn, test } from './console';

const PAGES = [
  '/',
  '/jobs',
  '/jobs/new',
  '/jobs/deleted',
  '/executions',
  '/logs',
  '/notifications',
  '/heartbeats',
  '/service-levels',
  '/tuning',
  '/upcoming',
  '/categories',
  '/calendars',
  '/secrets',
  '/tokens',
  '/account',
  '/users',
  '/audit',
  '/security',
  '/compliance',
  '/channels',
  '/maintenance-windows',
  '/settings',
  '/docs',
  '/no-such-page',
];

const SAMPLE = ['/', '/jobs', '/jobs/new', '/logs', '/tuning']; // one of each: figures, rows, a form, lines, fields in a list
const SIZES = [
  [320, 'light'],
  [320, 'dark'],
  [2560, 'dark'],
  [2560, 'light'],
] as const;

async function expectToFit(page: Page, address: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, address).toBeLessThanOrEqual(0);
}

/** The open page at the sizes of a small phone and of a wall, in both themes. */
async function resize(page: Page, address: string): Promise<void> {
  for (const [width, colorScheme] of SIZES) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectToFit(page, `${address} at ${width}`);
    if (SAMPLE.includes(address)) expect(await violations(page), `${address} at ${width}`).toEqual([]);
  }
}

test('the sign-in is accessible', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  expect(await violations(page)).toEqual([]);
});

test('every page is accessible and fits the screen, from 320 pixels to 4K', async ({ page }, { project }) => {
  await signIn(page);
  const { use } = project;
  for (const address of PAGES) {
    await page.setViewportSize(use.viewport ?? { width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: use.colorScheme });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);

    expect(await violations(page), address).toEqual([]);
    await expectToFit(page, address);
    if (project.name === 'wide') await resize(page, address);
  }
});

test('every page stands in the side bar without scrolling at a height of 900', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page);
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();

  const hidden = await page
    .getByRole('navigation', { name: 'Main' })
    .evaluate((nav) => nav.scrollHeight - nav.clientHeight);

  expect(hidden).toBeLessThanOrEqual(0);
});

test('the first load transfers at most 180 kB of JavaScript', async ({ page }) => {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  debug.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });

  await signIn(page); // from nothing to the overview

  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(180_000);
});

test('a page asked for while signed out comes after the sign-in', async ({ page }) => {
  await page.goto('/tokens');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page).toHaveURL(/from=/);
});
