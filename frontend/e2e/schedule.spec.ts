import type { Page } from '@playwright/test';
import { violations } from './accessibility';
import { createJob, deleteOpenJob, expect, signIn, targetUrl, test } from './console';

async function openForm(page: Page) {
  await signIn(page);
  await page.goto('/jobs/new');
  return page.getByLabel('Cron expression');
}

test('typing an expression shows what it means and when it runs', async ({ page }) => {
  const expression = await openForm(page);
  await expression.pressSequentially('30 4 * * mon-fri');

  const meaning = page.getByRole('region', { name: 'What the schedule means' });
  await expect(meaning).toContainText('04:30');
  await expect(page.getByRole('list', { name: 'Next runs' }).getByRole('listitem')).toHaveCount(10);

  await expression.fill('30 4 * * funday');
  await expect(expression).toHaveAttribute('aria-invalid', 'true');
  await expect(meaning).toContainText('30 4 * * mon-fri');
  await expect(page.getByRole('list', { name: 'Next runs' })).toBeVisible();
});

test('the builder writes what is chosen and shows what is written', async ({ page }) => {
  const expression = await openForm(page);
  await page.getByRole('button', { name: 'Build it' }).click();
  const builder = page.getByRole('group', { name: 'Builder' });
  await builder.getByLabel('It runs').selectOption('weekly');
  await builder.getByText('Sat', { exact: true }).click();
  await builder.getByLabel('At', { exact: true }).fill('06:45');
  await expect(expression).toHaveValue('45 6 * * 1-6');

  await expression.fill('0 9 * * 5L');
  await expect(builder.getByLabel('It runs')).toHaveValue('monthly');
  await expect(builder.getByLabel('Weekday')).toHaveValue('5');

  await expression.fill('0 9 1 * 1');
  await expect(builder.getByRole('status')).toContainText('has no form for');
  await expect(expression).toHaveValue('0 9 1 * 1');
  expect(await violations(page)).toEqual([]);
});

test('a change of the clocks is told before it happens', async ({ page }) => {
  const expression = await openForm(page);
  await page.getByLabel('Time zone').fill('Europe/Berlin');
  await page.keyboard.press('Escape');
  await expression.fill('30 2 * * *');

  await expect(page.getByRole('list', { name: 'When the clocks change' })).toContainText('02:30');
});

test('what falls due is shown minute by minute, and can be gone through by keyboard', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `Load ${Date.now()}`, cronExpression: '*/5 * * * *', url: targetUrl('/ok') });
  const job = page.url();
  await expect(async () => {
    await page.goto('/upcoming'); // the server keeps the counts for a few seconds
    await expect(page.getByText(/The busiest minute is/)).toBeVisible({ timeout: 1_000 });
  }).toPass();

  const minutes = page.getByRole('grid', { name: 'Runs per minute of the next 24 hours' });
  await minutes.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(minutes.locator(':focus')).toHaveAccessibleName(/: \d+ runs?$/);
  expect(await violations(page)).toEqual([]);
  await page.goto(job);
  await deleteOpenJob(page);
});

test('a calendar takes days out of a schedule', async ({ page }) => {
  const name = `Closed ${Date.now()}`;
  await signIn(page);
  await page.goto('/calendars');
  await page.getByRole('button', { name: 'New calendar' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill(name);
  await drawer.getByText('Paste several dates at once').click();
  await drawer.getByLabel('Dates').fill('2030-12-24 to 2030-12-26 yearly Christmas');
  await drawer.getByRole('button', { name: 'Add 1 closure' }).click();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Create calendar' }).click();
  await expect(page.getByRole('list', { name: 'Calendars' })).toContainText('24 Dec – 26 Dec, every year');

  await page.goto('/jobs/new');
  await page.getByLabel('Cron expression').fill('0 3 24-27 12 *');
  await expect(page.getByRole('list', { name: 'Next runs' })).toContainText('24 Dec'); // it moves what is below it
  await page.getByRole('button', { name: /More about when/ }).click();
  await page.getByRole('checkbox', { name }).check();
  await expect(page.getByRole('list', { name: 'Left out', exact: true })).toContainText('Christmas');
  expect(await violations(page)).toEqual([]);

  page.once('dialog', (dialog) => void dialog.accept()); // the form asks before it forgets what was typed
  await page.goto('/calendars');
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete the calendar' }).click();
  await expect(page.getByText(`${name} is deleted.`)).toBeVisible();
});
