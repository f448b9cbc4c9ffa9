import { violations } from './accessibility';
import { createJob, expect, signIn, targetUrl, test } from './console';

test('jobs are found by category, changed together, and changed back', async ({ page }) => {
  const mark = `many ${Date.now()}`;
  await signIn(page);
  for (const name of [`${mark} one`, `${mark} two`])
    await createJob(page, { name, cronExpression: '0 3 1 1 *', url: targetUrl('/ok') });
  await page.goto('/categories');
  await page.getByRole('button', { name: 'New category' }).first().click();
  await page.getByLabel('Name').fill(mark);
  await page.getByRole('button', { name: 'Create category' }).click();
  await expect(page.getByText(`${mark} is saved.`)).toBeVisible();

  await page.goto(`/jobs?search=${encodeURIComponent(mark)}`);
  await page.getByRole('checkbox', { name: 'Choose all jobs shown' }).check();
  await page.getByRole('button', { name: 'Category' }).click();
  await page.getByRole('dialog').getByLabel('Category').selectOption({ label: mark });
  await page.getByRole('button', { name: 'Move 2 jobs' }).click();
  await expect(page.getByText('2 jobs done.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('region', { name: 'Chosen jobs' }).getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('It is taken back.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('switch', { name: `${mark} one is active` })).toBeChecked();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete 2 jobs' }).click();
  await expect(page.getByText('2 jobs done.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.goto('/jobs/deleted');
  await expect(page.getByText(`${mark} one`)).toBeVisible();
});

test('keys lead to pages, jobs and rows', async ({ page }) => {
  const name = `keys ${Date.now()}`;
  await signIn(page);
  await createJob(page, { name, cronExpression: '0 3 1 1 *', url: targetUrl('/ok') });

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Page, job or action' }).fill('categor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Categories' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Page, job or action' }).fill(name);
  await expect(page.getByRole('option', { name })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goto(`/jobs?search=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('two tabs show the same, and one sign-out is for both', async ({ page, context }) => {
  const name = `tabs ${Date.now()}`;
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/jobs');
  await expect(other.getByText('Live', { exact: true })).toBeVisible();

  await createJob(page, { name, cronExpression: '0 3 1 1 *', url: targetUrl('/ok') });
  await expect(other.getByRole('link', { name })).toBeVisible(); // told by the live connection

  await page.getByRole('button', { name: /admin/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
