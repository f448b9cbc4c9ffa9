// Memory after an hour of events, played at speed through a WebSocket of our own into the page of all runs.
import { answer, jobBody, program, withPage } from './browser.mjs';

const EVENTS = 7_200; // two a second for an hour: 3,600 runs, each begins and ends
const AT_ONCE = 20;
const EVERY_MS = 500; // 40 a second: three minutes
const WARM_UP = 800; // until what the page loads once has been loaded
const LISTED = 25;

export async function measureMemory() {
  const runs = await someRuns();
  const history = [];
  let socket = null;
  return withPage(
    async (page) => {
      await page.goto('/executions');
      await page.getByRole('heading', { level: 1, name: 'Runs' }).waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      const play = async (from, to) => {
        for (let at = from; at < to; at += AT_ONCE) {
          for (const event of runs.slice(at, at + AT_ONCE)) {
            remember(history, event.data);
            socket.send(JSON.stringify(event));
          }
          await page.waitForTimeout(EVERY_MS);
        }
      };
      await play(0, WARM_UP);
      const start = await heap(page);
      await play(WARM_UP, EVENTS / 2);
      const middle = await heap(page);
      await play(EVENTS / 2, EVENTS);
      const end = await heap(page);
      return { events: EVENTS, start, middle, end };
    },
    async (page) => {
      await page.routeWebSocket(/\/live/, (live) => {
        socket = live; // the console's pings are answered with nothing: events come more often than it asks
      });
      await page.route(/\/api\/v1\/executions\?/, (route) =>
        answer(route, history.slice(0, LISTED), { limit: LISTED, nextCursor: history.length > LISTED ? 'more' : null }),
      );
    },
  );
}

function remember(history, run) {
  const at = history.findIndex(({ id }) => id === run.id);
  if (at === -1) history.unshift({ ...run, responseExcerpt: null });
  else history[at] = { ...run, responseExcerpt: null };
}

/** Begin and end of one run after the other, as the live connection tells them. */
async function someRuns() {
  const call = await program();
  const job = await call('POST', '/jobs', jobBody(`memory ${Date.now()}`));
  const asked = await call('POST', `/jobs/${job.id}/execute`);
  let template = asked;
  for (let tries = 0; template.status !== 'SUCCESS' && tries < 60; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    template = await call('GET', `/executions/${asked.id}`);
  }
  await call('DELETE', `/jobs/${job.id}`);
  const { responseExcerpt: _excerpt, log: _log, traceback: _traceback, ...summary } = template;
  const begun = Date.now() - 3_600_000;
  return Array.from({ length: EVENTS }, (_, number) => {
    const run = Math.floor(number / 2);
    const at = new Date(begun + run * 1000).toISOString();
    const data = { ...summary, id: `exe_${run}`, scheduledFor: at, startedAt: at, completedAt: at };
    return number % 2
      ? { type: 'execution:completed', at, data }
      : { type: 'execution:started', at, data: { ...data, status: 'RUNNING', completedAt: null } };
  });
}

/** Megabytes of the heap after a collection, and the nodes of the page. */
async function heap(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.enable');
  for (let rounds = 0; rounds < 3; rounds++) await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await debug.send('Memory.getDOMCounters');
  await debug.detach();
  return { megabytes: Math.round(usedSize / 100_000) / 10, nodes, listeners: jsEventListeners };
}
