// How long after its record was written a run's end is on the screen.
import { jobBody, percentile, program, withPage } from './browser.mjs';

const RUNS = 20;

export async function measureArrival() {
  const call = await program();
  const job = await call('POST', '/jobs', jobBody(`arrival ${Date.now()}`));
  const late = await withPage(async (page) => {
    await page.goto(`/jobs/${job.id}`);
    await page.getByText('Live', { exact: true }).waitFor();
    const times = [];
    for (let run = 1; run <= RUNS; run++) {
      const { id } = await call('POST', `/jobs/${job.id}/execute`);
      const shownAt = await page
        .waitForFunction(
          (wanted) => {
            const ended = document.querySelectorAll('table[aria-label="Runs"] tbody tr');
            const done = [...ended].filter((row) => row.textContent.includes('Success')).length;
            return done === wanted && performance.timeOrigin + performance.now();
          },
          run,
          { timeout: 60_000, polling: 'raf' },
        )
        .then((shown) => shown.jsonValue());
      const { completedAt } = await call('GET', `/executions/${id}`);
      times.push(shownAt - Date.parse(completedAt));
    }
    return times;
  });
  await call('DELETE', `/jobs/${job.id}`);
  return {
    runs: RUNS,
    medianMs: Math.round(percentile(late, 0.5)),
    p95Ms: Math.round(percentile(late, 0.95)),
    slowestMs: Math.round(Math.max(...late)),
  };
}
