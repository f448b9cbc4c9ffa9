import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { aJob } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

const PAGE = 100;
const TOTAL = 1000;

beforeEach(() => {
  vi.stubGlobal('scrollY', 0);
  // the page moves when one scrolls, which jsdom does not do
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, -window.scrollY));
});

const aNumberedJob = (number: number) => aJob({ id: `job_${number}`, name: `Job ${number}` });

/** An API with a thousand jobs, and the cursors that it was asked with. */
function aThousandJobs(): (string | null)[] {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/jobs', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const begin = Number(query.get('cursor') ?? 0);
      asked.push(query.get('cursor'));
      const jobs = Array.from({ length: PAGE }, (_, index) => aNumberedJob(begin + index));
      const next = begin + PAGE < TOTAL ? String(begin + PAGE) : null;
      return ok(jobs, { nextCursor: next, total: TOTAL });
    }),
  );
  return asked;
}

async function scrollTo(top: number) {
  vi.stubGlobal('scrollY', top);
  await act(async () => fireEvent.scroll(window));
}

it('draws the rows on the screen, and reads on as somebody scrolls', async () => {
  const asked = aThousandJobs();
  renderConsole('/jobs');

  const table = await screen.findByRole('table', { name: 'Jobs' });
  expect(screen.getByText('1,000 jobs')).toBeInTheDocument();
  expect(within(table).getAllByRole('row').length).toBeLessThan(50);
  expect(asked).toEqual([null]);

  await scrollTo(61 * 95);
  expect(await screen.findByRole('link', { name: 'Job 103' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Job 1' })).not.toBeInTheDocument();
  expect(asked).toContain('100');
  expect(asked).not.toContain('200');
});

it('keeps the row with the focus, wherever one scrolls', async () => {
  aThousandJobs();
  const { user } = renderConsole('/jobs');
  await screen.findByRole('link', { name: 'Job 0' });

  await user.keyboard('jj');
  await scrollTo(61 * 60);

  expect(await screen.findByRole('link', { name: 'Job 65' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Job 1' })).toHaveFocus();
});

it('changes all that match, those too that nobody has scrolled to, but for those taken out', async () => {
  aThousandJobs();
  const sent: string[][] = [];
  server.use(
    http.post('*/api/v1/jobs/bulk', async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] };
      sent.push(ids);
      const outcomes = ids.map((id) => ({ id, ok: true, executionId: null, error: null }));
      return ok({ succeeded: ids.length, failed: 0, outcomes });
    }),
  );
  const { user } = renderConsole('/jobs');

  await user.click(await screen.findByRole('checkbox', { name: 'Choose all jobs shown' }));
  expect(screen.getByText('100 jobs chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'All 1,000 that match' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Job 3' }));
  expect(screen.getByText('999 jobs chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Disable' }));

  expect(await screen.findByText('999 jobs done.')).toBeInTheDocument();
  expect(sent.flat()).toHaveLength(999);
  expect(sent.flat()).not.toContain('job_3');
  expect(sent.every((ids) => ids.length <= 100)).toBe(true);
});

it('stops before the next part when somebody says so', async () => {
  aThousandJobs();
  let go: () => void = () => {};
  const sent: number[] = [];
  server.use(
    http.post('*/api/v1/jobs/bulk', async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] };
      sent.push(ids.length);
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return ok({
        succeeded: ids.length,
        failed: 0,
        outcomes: ids.map((id) => ({ id, ok: true, executionId: null, error: null })),
      });
    }),
  );
  const { user } = renderConsole('/jobs');
  await user.click(await screen.findByRole('checkbox', { name: 'Choose all jobs shown' }));
  await user.click(screen.getByRole('button', { name: 'All 1,000 that match' }));
  await user.click(screen.getByRole('button', { name: 'Enable' }));
  await waitFor(() => expect(sent).toEqual([100]));

  await user.click(screen.getByRole('button', { name: 'Stop' }));
  go();

  expect(await screen.findByText('Stopped: 100 of 1,000 done, 0 refused.')).toBeInTheDocument();
  expect(sent).toEqual([100]);
});
