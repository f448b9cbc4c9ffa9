import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The console of the running local stack; CONSOLE_URL names another one.
const stackFile = new URL('../.local/stack.json', import.meta.url);
const stack = existsSync(stackFile) ? (JSON.parse(readFileSync(stackFile, 'utf8')) as { consoleUrl: string }) : null;

export default defineConfig({
  testDir: 'e2e',
  timeout: 150_000, // a job that runs each minute is waited for
  expect: { timeout: 30_000 }, // the machine may be busy
  workers: 1,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  use: {
    baseURL: process.env.CONSOLE_URL ?? stack?.consoleUrl ?? 'http://127.0.0.1:8080',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // root has no sandbox to offer
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' },
      testMatch: /pages/,
    },
  ],
});
