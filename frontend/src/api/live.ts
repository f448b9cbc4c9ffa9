// One WebSocket for the whole console. It keeps itself open: back-off with jitter after a loss, and a ping that notices
// a connection which died without saying so.
import type { LiveEvent } from './types';

export type LiveState = 'connecting' | 'live' | 'lost';

export type LiveOptions = {
  /** A new ticket for each attempt: it is good for one use. */
  fetchTicket: () => Promise<string>;
  onEvent: (event: LiveEvent) => void;
  /** The connection stands again after it was lost: what happened in between was not heard. */
  onReconnected: () => void;
  onState: (state: LiveState) => void;
  random?: () => number;
};

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
const PING_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;

/** Connects, and stays connected until the returned function is called. */
export function connectLive(options: LiveOptions): () => void {
  const connection = new LiveConnection(options);
  const beginAgain = () => connection.beginAgain();
  const look = () => document.visibilityState === 'visible' && connection.check();
  window.addEventListener('online', beginAgain);
  document.addEventListener('visibilitychange', look);
  void connection.open();
  return () => {
    window.removeEventListener('online', beginAgain);
    document.removeEventListener('visibilitychange', look);
    connection.stop();
  };
}

/** Doubles with each failure up to half a minute; the jitter keeps many consoles from coming back at once. */
export function delayBeforeAttempt(failures: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return ceiling / 2 + (random() * ceiling) / 2;
}

class LiveConnection {
  private socket: WebSocket | null = null;
  private failures = 0;
  private wasLost = false;
  private isStopped = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveOptions) {}

  async open(): Promise<void> {
    this.options.onState(this.wasLost ? 'lost' : 'connecting');
    const ticket = await this.options.fetchTicket().catch(() => null);
    if (this.isStopped) return;
    if (ticket === null) return this.retryLater();
    this.listen(new WebSocket(liveUrl(ticket)));
  }

  retryNow(): void {
    if (this.retryTimer === undefined) return;
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    void this.open();
  }

  /** The network is back: what failed without it is no reason to wait, should the first attempt come too early. */
  beginAgain(): void {
    this.failures = 0;
    this.retryNow();
  }

  /** Somebody looks again, after a machine's sleep perhaps: whether the connection lives is asked at once. */
  check(): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      clearTimeout(this.pingTimer);
      this.ping();
    } else this.beginAgain();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.pingTimer);
    this.socket?.close();
  }

  private listen(socket: WebSocket): void {
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = (message) => this.received(String(message.data));
    socket.onclose = () => this.lost();
  }

  private opened(): void {
    if (this.isStopped) return;
    this.failures = 0;
    this.options.onState('live');
    if (this.wasLost) this.options.onReconnected();
    this.wasLost = false;
    this.pingLater();
  }

  private received(text: string): void {
    if (this.isStopped) return;
    this.pingLater(); // whatever came shows that the connection lives
    const event = parsed(text);
    if (event) this.options.onEvent(event);
  }

  private lost(): void {
    clearTimeout(this.pingTimer);
    this.socket = null;
    if (!this.isStopped) this.retryLater();
  }

  private retryLater(): void {
    this.wasLost = true;
    this.options.onState('lost');
    const delay = delayBeforeAttempt(this.failures++, this.options.random ?? Math.random);
    this.retryTimer = setTimeout(() => this.retryNow(), delay);
  }

  private pingLater(): void {
    clearTimeout(this.pingTimer);
    this.pingTimer = setTimeout(() => this.ping(), PING_EVERY_MS);
  }

  private ping(): void {
    this.socket?.send(JSON.stringify({ action: 'ping' }));
    this.pingTimer = setTimeout(() => this.abandon(), ANSWER_WITHIN_MS);
  }

  /** A dead connection's close can take minutes to be noticed, so it is not waited for. */
  private abandon(): void {
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.onmessage = null;
      this.socket.close();
    }
    this.lost();
  }
}

function liveUrl(ticket: string): string {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/live?ticket=${encodeURIComponent(ticket)}`;
}

/** The event, or null for a pong and for what a newer server may send. */
function parsed(text: string): LiveEvent | null {
  try {
    const frame = JSON.parse(text) as Partial<LiveEvent>;
    return frame.type && frame.data ? (frame as LiveEvent) : null;
  } catch {
    return null;
  }
}
