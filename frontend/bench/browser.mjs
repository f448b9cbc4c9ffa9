// What the measurements share: a browser, somebody signed in, and the API as a program uses it.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The stack that CONSOLE_URL, ADMIN_EMAIL, ADMIN_PASSWORD and TARGET_URL name, or the one that runs here. */
export function stack() {
  const { CONSOLE_URL, ADMIN_EMAIL, ADMIN_PASSWORD, TARGET_URL, STACK_FILE } = process.env;
  if (CONSOLE_URL)
    return { consoleUrl: CONSOLE_URL, adminEmail: ADMIN_EMAIL, adminPassword: ADMIN_PASSWORD, targetUrl: TARGET_URL };
  return JSON.parse(readFileSync(STACK_FILE ?? new URL('../../.local/stack.json', import.meta.url), 'utf8'));
}

export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // root has no sandbox to offer
};

/** Hands a signed-in page to the work, and closes the browser after it. */
export async function withPage(work, prepare = async () => {}) {
  const browser = await chromium.launch(CHROMIUM);
  try {
    const context = await browser.newContext({ baseURL: stack().consoleUrl, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await prepare(page);
    await signIn(page);
    return await work(page);
  } finally {
    await browser.close();
  }
}

export async function signIn(page) {
  const { adminEmail, adminPassword } = stack();
  await page.goto(stack().consoleUrl);
  await page.getByLabel('Email').fill(adminEmail);
  await page.getByLabel('Password').fill(adminPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
}

/** A function that calls the API and answers with the envelope's data. */
export async function program() {
  const { consoleUrl, adminEmail: email, adminPassword: password } = stack();
  const headers = { 'Content-Type': 'application/json' };
  const call = async (method, path, body) => {
    const answer = await fetch(`${consoleUrl}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return text ? JSON.parse(text).data : null;
  };
  const { accessToken } = await call('POST', '/auth/login', { email, password });
  headers.Authorization = `Bearer ${accessToken}`;
  return call;
}

/** A job that runs when asked to only. */
export function jobBody(name, path = '/ok') {
  return { name, cronExpression: '0 3 1 1 *', endpointUrl: new URL(path, stack().targetUrl).href, retryCount: 0 };
}

/** The value that this share of the values does not exceed. */
export function percentile(values, share) {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))];
}

export function answer(route, data, pagination) {
  const meta = { requestId: 'req_bench', timestamp: new Date().toISOString(), pagination };
  return route.fulfill({ json: { success: true, data, meta } });
}
