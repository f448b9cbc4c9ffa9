// What the browser tests share: someone signed in, and a watch on the browser's log.
import { readFileSync } from 'node:fs';
import { type APIResponse, test as base, expect, type Page, request } from '@playwright/test';

type Stack = { adminEmail: string; adminPassword: string; targetUrl?: string };

/** The stack's own file; ADMIN_EMAIL, ADMIN_PASSWORD and TARGET_URL name another one's. */
export function stack(): Stack {
  const { ADMIN_EMAIL, ADMIN_PASSWORD, TARGET_URL } = process.env;
  if (ADMIN_EMAIL && ADMIN_PASSWORD)
    return { adminEmail: ADMIN_EMAIL, adminPassword: ADMIN_PASSWORD, targetUrl: TARGET_URL };
  return JSON.parse(readFileSync(new URL('../../.local/stack.json', import.meta.url), 'utf8'));
}

export function targetUrl(path: string): string {
  return new URL(path, stack().targetUrl ?? 'http://127.0.0.1:8090').href;
}

const ON_PURPOSE = /status of (409|422)|ERR_INTERNET_DISCONNECTED/; // the browser logs these by itself

/** Each test fails when the browser logs an error, whatever else it finds. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !ON_PURPOSE.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await use(page);
    expect(problems, 'the browser’s log').toEqual([]);
  },
});

/** The administrator, or who else is named. */
export async function signIn(page: Page, person?: { email: string; password: string }): Promise<void> {
  const { adminEmail, adminPassword } = stack();
  await page.goto('/');
  await page.getByLabel('Email').fill(person?.email ?? adminEmail);
  await page.getByLabel('Password').fill(person?.password ?? adminPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
}

export type Program = Awaited<ReturnType<typeof api>>;

/** The API as a program uses it: each call answers with the envelope's data. */
export async function api(baseURL: string, userAgent?: string) {
  const { adminEmail: email, adminPassword: password } = stack();
  const anonymous = await request.newContext({ baseURL, userAgent });
  const { accessToken } = await dataOf(await anonymous.post('/api/v1/auth/login', { data: { email, password } }));
  await anonymous.dispose();
  const http = await request.newContext({
    baseURL,
    userAgent,
    extraHTTPHeaders: { Authorization: `Bearer ${accessToken}` },
  });
  const call = (method: string) => async (path: string, data?: object | string) =>
    dataOf(await http.fetch(`/api/v1${path}`, { method, data }));
  return {
    get: call('GET'),
    post: call('POST'),
    patch: call('PATCH'),
    delete: call('DELETE'),
    dispose: () => http.dispose(),
  };
}

async function dataOf(answer: APIResponse) {
  const text = await answer.text();
  expect(answer.ok(), `${answer.url()}: ${text}`).toBe(true);
  return text ? JSON.parse(text).data : null;
}

type NewJob = { name: string; cronExpression: string; url: string };

/** The form of a new job, filled in and not sent. */
export async function fillJob(page: Page, job: NewJob): Promise<void> {
  await page.goto('/jobs/new');
  await page.getByLabel('Name', { exact: true }).fill(job.name);
  await page.getByLabel('Cron expression').fill(job.cronExpression);
  await page.getByLabel('URL').fill(job.url);
}

/** A job made through the form, opened. */
export async function createJob(page: Page, job: NewJob): Promise<void> {
  await fillJob(page, job);
  await page.getByRole('button', { name: 'Create job' }).click();
  await expect(page.getByRole('heading', { level: 1, name: job.name })).toBeVisible();
}

export async function deleteOpenJob(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete the job' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the job' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
}

export { expect };
