import type { Page } from '@playwright/test';
import { api, expect, type Program, signIn, targetUrl, test } from './console';

// Each would run in several contexts of a careless page: text, attribute, URL, style, title, or a script's string.
const PAYLOADS = [
  '"><img src=x onerror="window.__owned=1"><script>window.__owned=1</script>',
  `javascript:window.__owned=1//'+(window.__owned=1)+'<base href="//evil.example">`,
  '</style></textarea></title><svg/onload=window.__owned=1><style>@import"//evil.example"',
];
const PAGES = [
  '/',
  '/jobs?columns=category,tags',
  '/jobs/deleted',
  '/executions',
  '/logs',
  '/notifications',
  '/heartbeats',
  '/service-levels',
  '/tuning',
  '/upcoming',
  '/calendars',
  '/categories',
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
];

const IN_2031 = { startAt: '2031-12-24T00:00:00Z', endAt: '2031-12-25T00:00:00Z' };

/** What the page's content policy stopped, told by the browser itself. */
async function watch(page: Page): Promise<string[]> {
  const reports: string[] = [];
  await page.exposeFunction('report', (text: string) => reports.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (globalThis as unknown as { report(text: string): void }).report(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return reports;
}

/** The payload in each text that a person may write, and in what a target answers; its name, the job's id and its run's. */
async function plant(program: Program, text: string): Promise<{ name: string; job: string; run: string }> {
  const name = `${Date.now()} ${text}`;
  const calendar = await program.post('/calendars', {
    name,
    description: text,
    closures: [{ from: '2031-12-24', label: text }],
  });
  const category = await program.post('/categories', { name, description: text });
  const job = await program.post('/jobs', {
    name,
    categoryId: category.id,
    description: text,
    tags: [text.slice(0, 40)],
    cronExpression: '0 3 * * *',
    calendarIds: [calendar.id],
    httpMethod: 'POST',
    endpointUrl: `${targetUrl('/echo')}?x=${encodeURIComponent(text)}`,
    headers: { 'X-Text': text },
    queryParams: { [text]: text },
    body: text,
    auth: { type: 'apiKey', name: 'X-Key', value: `${text} as a key` }, // the text alone would be masked everywhere
    expect: { status: ['2xx'], bodyContains: `${text} is not in the answer` },
    retryCount: 0,
  });
  const run = await program.post(`/jobs/${job.id}/execute`);
  await expect
    .poll(async () => (await program.get(`/executions/${run.id}`)).status, { timeout: 30_000 })
    .toBe('FAILED'); // with the payload in its message and in the answer's excerpt
  await program.post(`/jobs/${job.id}/disable`, { reason: text });
  await program.post('/auth/tokens', { name: text, scopes: ['READ'] });
  await program.post('/users', { email: `${Date.now()}@example.com`, name: text, role: 'READ_ONLY' });
  await program.post('/maintenance-windows', { name, ...IN_2031 });
  const { pingPath } = await program.post('/heartbeats', {
    name,
    description: text,
    tags: [text.slice(0, 40)],
    cronExpression: '0 3 * * *',
  });
  await program.post(`${pingPath.replace('/api/v1', '')}/fail`, text);
  return { name, job: job.id, run: run.id };
}

async function untouched(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
  expect(await page.evaluate(() => '__owned' in globalThis), address).toBe(false);
}

/** What came with a ping, and from whose software. */
async function pingsUntouched(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `Pings of ${name}`, exact: true }).click();
  await expect(page.getByRole('list', { name: 'Pings' })).toContainText(text);
  expect(await page.evaluate(() => '__owned' in globalThis), `pings of ${name}`).toBe(false);
  await page.keyboard.press('Escape');
}

test('no text that a person or a target writes runs in the console', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const reports = await watch(page);
  const dialogs: string[] = [];
  const elsewhere: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (asked) => {
    if (!asked.url().startsWith(`${baseURL}/`) && !asked.url().startsWith('data:')) elsewhere.push(asked.url());
  });
  const program = await api(String(baseURL), `Mozilla/5.0 ${PAYLOADS[0]}`); // its name is an attack, too
  const planted = [];
  for (const text of PAYLOADS) planted.push(await plant(program, text));
  await signIn(page);

  for (const address of PAGES) await untouched(page, address);
  for (const [number, { job, run }] of planted.entries()) {
    await untouched(page, `/jobs/${job}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(PAYLOADS[number] ?? '?'); // as the text it is
    for (const tab of ['statistics', 'log', 'schedule']) await untouched(page, `/jobs/${job}?tab=${tab}`);
    await untouched(page, `/jobs/${job}/edit`);
    await untouched(page, `/executions?execution=${run}`);
    await expect(page.getByRole('dialog')).toContainText('and it is not there');
  }

  await untouched(page, '/heartbeats');
  for (const [number, { name }] of planted.entries()) await pingsUntouched(page, name, PAYLOADS[number] ?? '?');

  for (const { job } of planted) await program.delete(`/jobs/${job}`);
  await untouched(page, '/jobs/deleted');
  await expect(page.getByText(PAYLOADS[0] ?? '?').first()).toBeVisible();

  expect(reports, 'reports of the content policy').toEqual([]);
  expect(dialogs).toEqual([]);
  expect(elsewhere).toEqual([]);
  await program.dispose();
});

test('the content policy stops what a page does by itself, and the watch above would tell', async ({ browser }) => {
  const page = await browser.newPage();
  const reports = await watch(page);
  await page.goto('/');

  await page.evaluate(() => {
    document.body.innerHTML = '<img src=x onerror="window.__owned=1"><img src="https://evil.example/x.png">';
    const script = document.createElement('script');
    script.textContent = 'window.__owned=1';
    document.body.append(script);
  });

  await expect.poll(() => reports.length).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => '__owned' in globalThis)).toBe(false);
  await page.close();
});
