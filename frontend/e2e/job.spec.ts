import { createJob, deleteOpenJob, expect, signIn, targetUrl, test } from './console';

test('a job is created, its run arrives live, and it is disabled', async ({ page }) => {
  const name = `Browser test ${Date.now()}`;
  await signIn(page);
  await createJob(page, { name, cronExpression: '* * * * *', url: targetUrl('/ok') });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page.getByText('No runs yet')).toBeVisible();

  const firstRun = page.getByRole('table', { name: 'Runs' }).getByRole('row').nth(1);
  await expect(firstRun).toContainText('Success', { timeout: 120_000 }); // nothing is reloaded meanwhile
  await expect(firstRun).toContainText('200');

  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('radio', { name: /Until somebody enables it/ }).check();
  await page.getByRole('button', { name: 'Disable the job' }).click();
  await expect(page.getByText('This job is disabled')).toBeVisible();
  await deleteOpenJob(page);
});

test('a run asked for by hand arrives live and can be looked into', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `By hand ${Date.now()}`, cronExpression: '0 3 1 1 *', url: targetUrl('/echo') });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Run now' }).click();

  const run = page.getByRole('table', { name: 'Runs' }).getByRole('row').nth(1);
  await expect(run).toContainText('Success', { timeout: 30_000 });
  await run.getByRole('button').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('By hand by you')).toBeVisible();
  await expect(drawer.getByRole('heading', { name: 'Attempts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await deleteOpenJob(page);
});

test('a job is paused for an hour, and goes on when the pause is ended', async ({ page }) => {
  await signIn(page);
  await createJob(page, { name: `Kept still ${Date.now()}`, cronExpression: '0 3 * * *', url: targetUrl('/ok') });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Pause the job' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Paused');
  await expect(page.getByText(/^Paused until /)).toBeVisible();

  await page.getByRole('button', { name: 'End the pause' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Paused');
  await deleteOpenJob(page);
});

test('what is wrong with a schedule stands at its field, and nothing typed is lost', async ({ page }) => {
  await signIn(page);
  await page.goto('/jobs/new');
  await page.getByLabel('Name', { exact: true }).fill('Never saved');
  await page.getByLabel('Cron expression').fill('61 * * * *');
  await expect(page.getByLabel('Cron expression')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Cron expression').fill('0 3 * * *');
  await expect(page.getByRole('list', { name: 'Next runs' })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Never saved');
});
