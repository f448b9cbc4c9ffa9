import { createServer } from 'node:net';
import { type APIRequestContext, type APIResponse, request as http } from '@playwright/test';
import { violations } from './accessibility';
import { expect, signIn, stack, test } from './console';

/** An address of this machine at which nobody answers. */
async function deadHost(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

async function dataOf(answer: APIResponse) {
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).data;
}

async function apiOf(baseURL: string): Promise<APIRequestContext> {
  const { adminEmail: email, adminPassword: password } = stack();
  const anonymous = await http.newContext({ baseURL });
  const { accessToken } = await dataOf(await anonymous.post('/api/v1/auth/login', { data: { email, password } }));
  await anonymous.dispose();
  return http.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${accessToken}` } });
}

/** One that fails each second and never gives up, so that the host does. */
async function createFailing(api: APIRequestContext, name: string, host: string): Promise<{ id: string }> {
  const policies = { retryCount: 0, overlapPolicy: 'allow', disableAfterFailures: 0 };
  const data = { name, cronExpression: '* * * * * *', endpointUrl: `http://${host}/`, ...policies };
  return dataOf(await api.post('/api/v1/jobs', { data }));
}

test('a host that keeps failing is shown as left alone', async ({ page, baseURL }) => {
  const host = await deadHost();
  const api = await apiOf(baseURL ?? '');
  const jobs = await Promise.all(['One', 'Another'].map((name) => createFailing(api, `${name} at ${host}`, host)));

  await signIn(page);
  const shown = page
    .getByRole('list', { name: 'Hosts that keep failing' })
    .getByRole('listitem')
    .filter({ hasText: host });
  await expect(shown).toContainText(/Left alone|Trying again/, { timeout: 120_000 });
  await expect(shown).toContainText('over 2 jobs');
  expect(await violations(page)).toEqual([]);

  for (const { id } of jobs) expect((await api.delete(`/api/v1/jobs/${id}`)).ok()).toBe(true);
  await api.dispose();
});
