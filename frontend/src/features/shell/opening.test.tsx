import { screen } from '@testing-library/react';
import { delay, http } from 'msw';
import { expect, it } from 'vitest';
import { aQueue, aUser, someStatistics } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

it('says that the page is on its way while the API takes its time', async () => {
  server.use(
    http.get('*/api/v1/stats', () => ok(someStatistics())),
    http.get('*/api/v1/queue', () => ok(aQueue())),
    http.get('*/api/v1/auth/me', async () => {
      await delay(2_500);
      return ok(aUser());
    }),
  );
  renderConsole('/');

  expect(await screen.findByRole('status', { name: 'Loading the page' })).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeInTheDocument();
});
