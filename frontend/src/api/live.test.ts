import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectLive, delayBeforeAttempt, type LiveState } from './live';
import type { LiveEvent } from './types';

class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = FakeSocket.OPEN;
  static get latest() {
    const socket = FakeSocket.all.at(-1);
    if (!socket) throw new Error('nothing was opened');
    return socket;
  }
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  sent: string[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  send(text: string) {
    this.sent.push(text);
  }

  close() {
    this.isClosed = true;
    this.onclose?.();
  }
}

let disconnect = () => {};
const states: LiveState[] = [];
const events: LiveEvent[] = [];
const onReconnected = vi.fn();
let tickets = 0;

async function connect(fetchTicket = async () => `ticket ${++tickets}`) {
  disconnect = connectLive({
    fetchTicket,
    onEvent: (event) => events.push(event),
    onReconnected,
    onState: (state) => states.push(state),
    random: () => 1,
  });
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  states.length = 0;
  events.length = 0;
  tickets = 0;
  onReconnected.mockClear();
});

afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

it('connects to its own origin with a fresh ticket and hands events on', async () => {
  await connect();
  FakeSocket.latest.onopen?.();
  FakeSocket.latest.onmessage?.({ data: '{"type":"cron:created","at":"2026-11-21T03:00:00Z","data":{"id":"job_1"}}' });

  expect(FakeSocket.latest.url).toBe('wss://console.test/live?ticket=ticket%201');
  expect(states).toEqual(['connecting', 'live']);
  expect(events.map(({ type }) => type)).toEqual(['cron:created']);
});

it('lets pongs and unreadable frames pass', async () => {
  await connect();
  FakeSocket.latest.onopen?.();
  FakeSocket.latest.onmessage?.({ data: '{"type":"pong"}' });
  FakeSocket.latest.onmessage?.({ data: 'not json' });

  expect(events).toEqual([]);
});

it('comes back after a loss with a new ticket, and says that things may have been missed', async () => {
  await connect();
  FakeSocket.latest.onopen?.();
  FakeSocket.latest.close();
  expect(states.at(-1)).toBe('lost');
  expect(onReconnected).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(1_000);
  FakeSocket.latest.onopen?.();

  expect(FakeSocket.all).toHaveLength(2);
  expect(FakeSocket.latest.url).toContain('ticket%202');
  expect(states.at(-1)).toBe('live');
  expect(onReconnected).toHaveBeenCalledOnce();
});

it('waits longer after each failure', async () => {
  await connect(async () => {
    tickets += 1;
    throw new Error('the API is down');
  });
  expect(tickets).toBe(1);

  await vi.advanceTimersByTimeAsync(1_000);
  expect(tickets).toBe(2);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(tickets).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(tickets).toBe(3);
});

it('tries at once when the network is back', async () => {
  await connect();
  FakeSocket.latest.close();

  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);

  expect(FakeSocket.all).toHaveLength(2);
});

it('does not wait any longer after that, should the first attempt come too early', async () => {
  let isDown = true;
  await connect(async () => {
    tickets += 1;
    if (isDown) throw new Error('no network');
    return 'ticket';
  });
  await vi.advanceTimersByTimeAsync(300_000); // by now it tries every half a minute

  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  isDown = false;
  await vi.advanceTimersByTimeAsync(1_000);

  expect(FakeSocket.all).toHaveLength(1);
});

it('asks whether the connection lives when somebody looks again', async () => {
  await connect();
  FakeSocket.latest.onopen?.();

  document.dispatchEvent(new Event('visibilitychange'));
  expect(FakeSocket.latest.sent).toEqual(['{"action":"ping"}']);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(states.at(-1)).toBe('lost');
});

it('gives up a connection that does not answer a ping', async () => {
  await connect();
  const first = FakeSocket.latest;
  first.onopen?.();

  await vi.advanceTimersByTimeAsync(30_000);
  expect(first.sent).toEqual(['{"action":"ping"}']);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(first.isClosed).toBe(true);
  expect(states.at(-1)).toBe('lost');
});

it('opens nothing more once it was stopped', async () => {
  await connect();
  FakeSocket.latest.onopen?.();
  disconnect();

  await vi.advanceTimersByTimeAsync(120_000);

  expect(FakeSocket.all).toHaveLength(1);
  expect(FakeSocket.latest.isClosed).toBe(true);
});

it('spreads the attempts of many consoles, within half a minute', () => {
  expect(delayBeforeAttempt(0, () => 0)).toBe(500);
  expect(delayBeforeAttempt(0, () => 1)).toBe(1_000);
  expect(delayBeforeAttempt(20, () => 1)).toBe(30_000);
});
