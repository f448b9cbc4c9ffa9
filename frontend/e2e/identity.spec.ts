// People, their sessions and tokens, and what the audit trail keeps of it all.
import type { Browser, Page } from '@playwright/test';
import { violations } from './accessibility';
import { expect, signIn, test } from './console';

const READ_MS = 60_000; // the trail is read as a whole, by a function that may just be waking up
const PASSWORD = 'a-long-enough-passphrase-7';

/** Somebody in a browser of their own, who has accepted an invitation. */
async function joinAs(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  return page;
}

async function invite(page: Page, email: string, role: RegExp): Promise<string> {
  await page.goto('/users');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('dialog').getByLabel('Email').fill(email);
  await page.getByRole('dialog').getByRole('radio', { name: role }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = (await page.getByRole('figure', { name: 'Link' }).locator('pre').textContent()) ?? '';
  return new URL(link).pathname + new URL(link).hash;
}

test('somebody invited to read joins, changes nothing, and is signed out and shut out', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `rita-${Date.now()}@example.com`;
  await signIn(page);
  const link = await invite(page, email, /Read only/);
  const rita = await joinAs(browser, `${baseURL}${link}`, 'Rita');
  await expect(rita.getByRole('list', { name: 'Administration' })).toHaveCount(0);
  await rita.goto('/jobs');
  await expect(rita.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await expect(rita.getByRole('link', { name: 'New job' })).toHaveCount(0);
  await rita.goto('/users');
  await expect(rita.getByRole('heading', { name: 'There is no such page' })).toBeVisible();

  await page.reload();
  await page
    .getByRole('list', { name: 'Users' })
    .getByRole('listitem')
    .filter({ hasText: email })
    .getByRole('button')
    .click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { level: 2 })).toContainText('Active');
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog', { name: 'Disable this account?' }).getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Rita is disabled.')).toBeVisible();
  await expect(async () => {
    await rita.goto('/jobs'); // within a minute
    await expect(rita.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await rita.context().close();
});

test('one’s own sign-ins are listed, and the others ended', async ({ page, browser, baseURL }) => {
  const email = `olga-${Date.now()}@example.com`;
  await signIn(page);
  const olga = await joinAs(browser, `${baseURL}${await invite(page, email, /^User/)}`, 'Olga');
  const other = await (await browser.newContext({ baseURL })).newPage();
  await signIn(other, { email, password: PASSWORD });
  await olga.goto('/account');
  const rows = olga.getByRole('list', { name: 'Sign-ins' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('this browser');
  expect(await violations(olga)).toEqual([]);

  await olga.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(rows).toHaveCount(1);
  await other.context().close();
  await olga.context().close();
});

test('a token is kept to networks, given a new secret, used and revoked', async ({ page, request, baseURL }) => {
  const name = `Token ${Date.now()}`;
  await signIn(page);
  await page.goto('/tokens');
  await page.getByRole('button', { name: 'New token' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByLabel('Only from').fill('127.0.0.0/8\n::1/128');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create token' }).click();
  const secret = (await page.getByRole('figure', { name: 'Secret' }).locator('pre').textContent()) ?? '';
  const answer = await request.get(`${baseURL}/api/v1/jobs`, { headers: { Authorization: `Bearer ${secret}` } });
  expect(answer.status()).toBe(200);

  await page.getByRole('button', { name: `New secret for ${name}` }).click();
  await page.getByRole('button', { name: 'Make the new secret' }).click();
  await expect(page.getByText(/Replaced by a new secret; counts until/)).toBeVisible();
  await page
    .getByRole('button', { name: `Use of ${name}` })
    .first()
    .click();
  await expect(page.getByRole('table', { name: 'Requests per day' })).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  for (let left = 2; left > 0; left--) {
    await page
      .getByRole('button', { name: `Revoke ${name}` })
      .first()
      .click();
    await page.getByRole('button', { name: 'Revoke the token' }).click();
    await expect(page.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(left - 1);
  }
});

test('the audit trail tells who did it, is intact, and can be taken away', async ({ page }) => {
  await signIn(page);
  await page.goto('/audit?action=session.open');
  const rows = page.getByRole('table', { name: 'Audit trail' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('session.open', { timeout: READ_MS });
  expect(await violations(page)).toEqual([]);
  await rows.nth(1).getByRole('button').click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Changes' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('audit.csv');
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByRole('button', { name: 'Verify' }).last().click();
  await expect(page.getByText('The trail is intact')).toBeVisible({ timeout: 60_000 });
});

test('the compliance report stands on the screen and prints without the menu', async ({ page }) => {
  await signIn(page);
  await page.goto('/compliance');
  await expect(page.getByRole('table', { name: 'Rights' })).toContainText('Administrator', { timeout: READ_MS });
  expect(await violations(page)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: 'Rights' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
});
