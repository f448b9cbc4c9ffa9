import { violations } from './accessibility';
import { createJob, deleteOpenJob, expect, signIn, targetUrl, test } from './console';

test('a secret is kept, used by a job, given another value, and deleted once nobody uses it', async ({ page }) => {
  const name = `BROWSER_${Date.now()}`;
  await signIn(page);
  await page.goto('/secrets');
  await page.getByRole('button', { name: 'New secret' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Value').fill('first-value-of-it');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save secret' }).click();
  await expect(page.getByRole('list', { name: 'Secrets' })).toContainText(`\${secret:${name}}`);
  expect(await page.content()).not.toContain('first-value-of-it');

  const url = targetUrl(`/ok?key=\${secret:${name}}`);
  await createJob(page, { name: `With ${name}`, cronExpression: '0 3 1 1 *', url });
  const job = page.url();
  await page.goto('/secrets');
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete the secret' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(`With ${name}`);
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: `New value for ${name}` }).click();
  await page.getByRole('textbox', { name: 'Value' }).fill('second-value-of-it');
  await page.getByRole('button', { name: 'Replace the value' }).click();
  await expect(page.getByText(/version 2/)).toBeVisible();

  await page.goto(job);
  await deleteOpenJob(page);
  await page.goto('/secrets');
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete the secret' }).click();
  await expect(page.getByText(`${name} is deleted.`)).toBeVisible();
});
