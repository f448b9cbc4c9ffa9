import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import { aLogLine } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

it('follows what happens until it is paused', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  let lines = [aLogLine()];
  let asked = 0;
  server.use(
    http.get('*/api/v1/logs', () => {
      asked += 1;
      return ok(lines, { nextCursor: null });
    }),
  );
  const { user } = renderConsole('/logs');
  expect(await screen.findByText('Answered 200 within 240 ms.')).toBeInTheDocument();

  lines = [aLogLine({ executionId: 'exe_2', level: 'error', message: 'Answered 503.' }), ...lines];
  await vi.advanceTimersByTimeAsync(5_500);
  expect(await screen.findByText('Answered 503.')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Pause' }));
  const before = asked;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toBe(before);
  expect(screen.getByText('Paused')).toBeInTheDocument();
  vi.useRealTimers();
});

it('keeps its filters in the address, and asks for whole days by the reader’s clock', async () => {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/logs', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return ok([], { nextCursor: null });
    }),
  );
  const { user, router } = renderConsole('/logs?from=2026-11-20&to=2026-11-20');

  expect(await screen.findByText('Nothing fits')).toBeInTheDocument();
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    from: '2026-11-20T00:00:00.000Z',
    to: '2026-11-21T00:00:00.000Z',
  });
  expect(screen.getByRole('button', { name: 'Follow' })).toBeDisabled(); // that day is over
  await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'Error');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ level: 'error' }));
  await waitFor(() => expect(asked.at(-1)?.get('level')).toBe('error'));
});

it('exports the runs part by part, says how far it is, and can be stopped', async () => {
  const never = new Promise<void>(() => {});
  server.use(
    http.get('*/api/v1/logs', () => ok([aLogLine()], { nextCursor: null })),
    http.get('*/api/v1/executions/export', async ({ request }) => {
      if (new URL(request.url).searchParams.get('cursor')) await never;
      return new Response('id\nexe_1\n', { headers: { 'X-Next-Cursor': 'more' } });
    }),
  );
  const { user } = renderConsole('/logs');

  await user.click(await screen.findByRole('button', { name: 'Export the runs as CSV' }));
  expect(await screen.findByText('1 part fetched…')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Stop' }));

  expect(await screen.findByText('The export is stopped.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Export the runs as CSV' })).toBeInTheDocument();
});
