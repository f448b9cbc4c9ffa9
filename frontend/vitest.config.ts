import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [react()],
        resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
        test: {
          name: 'console',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // https, because browsers keep `__Host-` cookies for secure origins only
          environmentOptions: { jsdom: { url: 'https://console.test/' } },
          env: { TZ: 'UTC' },
          setupFiles: ['src/test/setup.ts'],
          restoreMocks: true,
          testTimeout: 90_000, // typing into whole pages takes its time on a busy machine
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.mjs'], environment: 'node' } },
    ],
  },
});
