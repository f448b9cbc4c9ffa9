import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import { aLogLine, anExport } from '@/test/examples';
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

it('shows only what was done to jobs, when asked', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/logs', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('about'));
      return ok([aLogLine()], { nextCursor: null });
    }),
  );
  const { user, router } = renderConsole('/logs');

  await user.selectOptions(await screen.findByRole('combobox', { name: 'About' }), 'Changes of jobs only');

  await waitFor(() => expect(asked.at(-1)).toBe('jobs'));
  expect(router.state.location.search).toEqual({ about: 'jobs' });
});

it('has the runs written to a file, says how far it is, and fetches it', async () => {
  let file = anExport({ state: 'queued' });
  let sent: unknown;
  const fetched: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    fetched.push(this.href);
  });
  server.use(
    http.get('*/api/v1/logs', () => ok([aLogLine()], { nextCursor: null })),
    http.get('*/api/v1/exports', () => ok(sent ? [file] : [])),
    http.post('*/api/v1/exports', async ({ request }) => {
      sent = await request.json();
      return ok(file, { status: 202 });
    }),
    http.get('*/api/v1/exports/exp_1', () => ok({ ...file, downloadUrl: 'https://files.test/runs.csv.gz' })),
  );
  const { user } = renderConsole('/logs?from=2026-11-20&search=backup');

  await user.click(await screen.findByRole('button', { name: 'Export' }));
  expect(await screen.findByText('None yet.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Write CSV' }));
  expect(await screen.findByText('Waits for its turn')).toBeInTheDocument();
  expect(sent).toEqual({
    kind: 'executions',
    format: 'csv',
    from: '2026-11-20T00:00:00.000Z',
    search: 'backup',
  });
  file = anExport({ state: 'running', rows: 1200 });
  expect(await screen.findByText('1,200 runs written')).toBeInTheDocument();
  file = anExport({ state: 'done', rows: 4321, bytes: 90_000 });
  await user.click(await screen.findByRole('button', { name: 'Download the file of 4,321 rows' }));

  await waitFor(() => expect(fetched).toEqual(['https://files.test/runs.csv.gz']));
});
