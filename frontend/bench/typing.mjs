// How long after each keystroke in the search of 10,000 jobs the browser has painted it, with all of them read.
import { answer, jobBody, percentile, program, withPage } from './browser.mjs';

const JOBS = 10_000;
const PAGE = 100;
const WORDS = ['backup 12', 'report', 'invoice 77', 'sync 9', 'cleanup'];
const PAUSES_MS = [40, 90, 180, 350]; // a fast typist, and one who waits for the list: its answers come in between

export async function measureTyping() {
  const jobs = await tenThousand();
  return withPage(
    async (page) => {
      await page.goto('/jobs');
      await page.getByRole('table', { name: 'Jobs' }).waitFor();
      const frames = await readAll(page);
      const painted = await type(page);
      return {
        jobs: JOBS,
        keystrokes: painted.length,
        medianMs: Math.round(percentile(painted, 0.5)),
        p95Ms: Math.round(percentile(painted, 0.95)),
        slowestMs: Math.round(Math.max(...painted)),
        framesMedianMs: Math.round(percentile(frames, 0.5)),
        framesP95Ms: Math.round(percentile(frames, 0.95)),
      };
    },
    async (page) => {
      await page.route(/\/api\/v1\/jobs\?/, (route) => answer(route, ...pageOf(jobs, new URL(route.request().url()))));
      await page.addInitScript(watchPaints);
    },
  );
}

async function tenThousand() {
  const call = await program();
  const template = await call('POST', '/jobs', jobBody(`template ${Date.now()}`));
  await call('DELETE', `/jobs/${template.id}`);
  return Array.from({ length: JOBS }, (_, number) => ({
    ...template,
    id: `job_${number}`,
    name: `${WORDS[number % WORDS.length].split(' ')[0]} ${number}`,
    status: number % 7 === 0 ? 'FAILED' : 'SUCCESS',
    lastRunAt: new Date(Date.now() - number * 1000).toISOString(),
  }));
}

function pageOf(jobs, url) {
  const begin = Number(url.searchParams.get('cursor') ?? 0);
  const search = url.searchParams.get('search') ?? '';
  const found = jobs.filter(({ name }) => name.includes(search));
  const next = begin + PAGE < found.length ? String(begin + PAGE) : null;
  return [found.slice(begin, begin + PAGE), { limit: PAGE, nextCursor: next, total: found.length }];
}

/** From the event to the task after the next frame: by then it has been painted. */
function watchPaints() {
  globalThis.painted = [];
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => globalThis.painted.push(performance.now() - waiting.shift());
  document.addEventListener(
    'input',
    ({ timeStamp }) => {
      waiting.push(timeStamp);
      requestAnimationFrame(() => port2.postMessage(null));
    },
    { capture: true },
  );
}

/** Scrolls to the end, page after page; the time of each frame on the way. */
async function readAll(page) {
  return page.evaluate(async (jobs) => {
    const frames = [];
    const rows = () => Number(document.querySelector('table[aria-label="Jobs"]').getAttribute('aria-rowcount')) - 1;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    for (const begun = Date.now(); rows() !== jobs && Date.now() - begun < 120_000; ) {
      window.scrollBy(0, 400);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    if (rows() !== jobs) throw new Error(`Only ${rows()} rows came.`);
    window.scrollTo(0, 0);
    return frames;
  }, JOBS);
}

async function type(page) {
  const search = page.getByRole('searchbox', { name: 'Search jobs' });
  for (const word of WORDS)
    for (const pause of PAUSES_MS) {
      await search.focus();
      for (const letter of word) {
        await page.keyboard.type(letter);
        await page.waitForTimeout(pause);
      }
      for (let left = word.length; left > 0; left--) {
        await page.keyboard.press('Backspace');
        await page.waitForTimeout(pause);
      }
    }
  return page.evaluate(() => globalThis.painted);
}
