import { createServer } from 'node:net';
import { violations } from './accessibility';
import { api, expect, type Program, signIn, test } from './console';

/** An address of this machine at which nobody answers. */
async function deadHost(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

/** One that fails each second and never gives up, so that the host does. */
async function createFailing(program: Program, name: string, host: string): Promise<{ id: string }> {
  const policies = { retryCount: 0, overlapPolicy: 'allow', disableAfterFailures: 0 };
  const data = { name, cronExpression: '* * * * * *', endpointUrl: `http://${host}/`, ...policies };
  return program.post('/jobs', data);
}

test('a host that keeps failing is shown as left alone', async ({ page, baseURL }) => {
  const host = await deadHost();
  const program = await api(String(baseURL));
  const jobs = await Promise.all(['One', 'Another'].map((name) => createFailing(program, `${name} at ${host}`, host)));

  await signIn(page);
  const shown = page
    .getByRole('list', { name: 'Hosts that keep failing' })
    .getByRole('listitem')
    .filter({ hasText: host });
  await expect(shown).toContainText(/Left alone|Trying again/, { timeout: 120_000 });
  await expect(shown).toContainText('over 2 jobs');
  expect(await violations(page)).toEqual([]);

  for (const { id } of jobs) await program.delete(`/jobs/${id}`);
  await program.dispose();
});
