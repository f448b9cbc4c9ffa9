// What can be done with runs: held against the schedule, cancelled, repeated, made up for, and ended by their target.
import type { Page } from '@playwright/test';
import { violations } from './accessibility';
import { createJob, deleteOpenJob, expect, fillJob, signIn, targetUrl, test } from './console';

const NEVER = '0 3 1 1 *';

async function openNewestRun(page: Page) {
  await page.getByRole('table', { name: 'Runs' }).getByRole('row').nth(1).getByRole('button').click();
  return page.getByRole('dialog');
}

test('the ledger follows the runs, and shows another span when asked', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `Ledger ${Date.now()}`, cronExpression: '*/10 * * * * *', url: targetUrl('/ok') });
  const ledger = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Ledger' }) });
  await expect(ledger).toContainText(/Expected \d+, accounted \d+/);

  const firstRun = page.getByRole('table', { name: 'Runs' }).getByRole('row').nth(1);
  await expect(firstRun).toContainText('Success', { timeout: 60_000 });
  await expect(ledger.getByRole('list', { name: 'By outcome' })).toContainText('Success', { timeout: 15_000 });

  await ledger.getByLabel('Span of the ledger').selectOption('7 days');
  await expect(ledger).toContainText(/accounted [1-9]/);
  expect(await violations(page)).toEqual([]);
  await deleteOpenJob(page);
});

test('a run on the wire is cancelled, and run again', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `Cancelled ${Date.now()}`, cronExpression: NEVER, url: targetUrl('/slow?s=25') });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Run now' }).click();
  await expect(page.getByRole('table', { name: 'Runs' })).toContainText('Running', { timeout: 30_000 });

  const drawer = await openNewestRun(page);
  await drawer.getByRole('button', { name: 'Cancel the run' }).click();
  const question = page.getByRole('dialog', { name: 'Cancel this run?' });
  await expect(question).toContainText('on the wire');
  await question.getByRole('button', { name: 'Cancel the run' }).click();
  await expect(question).toBeHidden();
  await expect(drawer.getByRole('heading', { level: 2 })).toContainText('Cancelled', { timeout: 30_000 });

  await drawer.getByRole('button', { name: 'Run again' }).click();
  await drawer.getByRole('link', { name: 'Show the new run' }).click();
  await expect(drawer.getByRole('link', { name: 'an earlier run' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await deleteOpenJob(page);
});

test('what a span left out is made up for', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `Made up for ${Date.now()}`, cronExpression: '0 * * * *', url: targetUrl('/ok') });
  await page.getByRole('button', { name: 'Backfill' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make up for past runs' });
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel('From').fill(hoursAgo(3));
  await dialog.getByLabel('To').fill(hoursAgo(0));
  await expect(dialog.getByText('By the schedule of today, 3 runs fell due in this span.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Queue what has no record' }).click();
  await expect(dialog.getByText('3 runs fell due: 3 queued, 0 had a record already.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('table', { name: 'Runs' }).getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  await deleteOpenJob(page);
});

test('a run that waits for its target says until when, and ends with the target’s report', async ({ page }) => {
  await signIn(page);
  await fillJob(page, { name: `Later ${Date.now()}`, cronExpression: NEVER, url: targetUrl('/later?s=12') });
  await page.getByRole('button', { name: /^Advanced/ }).click();
  await page.getByLabel('Report within (seconds)').fill('60');
  await page.getByRole('button', { name: 'Create job' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Run now' }).click();
  await expect(page.getByRole('table', { name: 'Runs' })).toContainText('Running', { timeout: 30_000 });

  const drawer = await openNewestRun(page);
  await expect(drawer.getByText(/^Waits for the target until /)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expect(drawer.getByRole('heading', { level: 2 })).toContainText('Success', { timeout: 40_000 });
  await expect(drawer.getByText('after 12 s')).toBeVisible();
  await page.keyboard.press('Escape');
  await deleteOpenJob(page);
});

test('a job is tried out before it is saved', async ({ page }) => {
  await signIn(page);
  await fillJob(page, { name: 'Only tried', cronExpression: NEVER, url: targetUrl('/fail?status=503') });
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The target failed' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('503', { exact: true })).toBeVisible();

  await page.getByLabel('URL').fill(targetUrl('/echo'));
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByRole('figure', { name: 'application/json' })).toContainText('"path": "/echo"');
  expect(await violations(page)).toEqual([]);

  page.once('dialog', (dialog) => void dialog.accept()); // the form asks before it forgets what was typed
  await page.goto('/jobs?search=Only+tried');
  await expect(page.getByRole('link', { name: 'Only tried' })).toHaveCount(0);
});
