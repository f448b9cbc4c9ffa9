// What the live connection is for: nothing is missed while it is away, nothing doubled when it is back.
import type { Page } from '@playwright/test';
import { api, createJob, deleteOpenJob, expect, signIn, targetUrl, test } from './console';

const RIGHT_WITHIN_MS = 5_000;

/** A network that can be cut, for the live connection too: it then stays open, and nothing passes. */
async function cutter(page: Page): Promise<(isCut: boolean) => Promise<void>> {
  let isCut = false;
  await page.routeWebSocket(/\/live\?/, (browser) => {
    const server = browser.connectToServer();
    browser.onMessage((message) => isCut || server.send(message));
    server.onMessage((message) => isCut || browser.send(message));
  });
  return async (cut) => {
    isCut = cut;
    await page.context().setOffline(cut);
  };
}

test('after five minutes without network everything is right within 5 s, and nothing twice', async ({
  page,
  baseURL,
}) => {
  const cut = await cutter(page);
  await page.clock.install({ time: new Date() });
  await signIn(page);
  await createJob(page, { name: `Offline ${Date.now()}`, cronExpression: '0 3 1 1 *', url: targetUrl('/ok') });
  const rows = page.getByRole('table', { name: 'Runs' }).getByRole('row');
  await page.getByRole('button', { name: 'Run now' }).click();
  await expect(rows.nth(1)).toContainText('Success');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  const program = await api(String(baseURL));
  const path = `/jobs/${page.url().split('/').at(-1)}`;
  await cut(true);
  for (const _ of [1, 2]) {
    const { id } = await program.post(`${path}/execute`);
    await expect.poll(async () => (await program.get(`/executions/${id}`)).status).toBe('SUCCESS');
  }
  const { version } = await program.get(path);
  await program.patch(path, { version, name: `Renamed ${Date.now()}` });
  await page.clock.runFor('05:00');
  await expect(page.getByText('Reconnecting…', { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(2); // the head, and what was there before

  await cut(false);
  await expect(page.getByRole('heading', { level: 1, name: /^Renamed/ })).toBeVisible({ timeout: RIGHT_WITHIN_MS });
  await expect(rows).toHaveCount(4, { timeout: RIGHT_WITHIN_MS });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Run now' }).click(); // and it goes on
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText('Success');
  await deleteOpenJob(page);
  await program.dispose();
});
