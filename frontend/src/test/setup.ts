import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { forgetCookies } from './cookies';
import { server } from './server';

// A busy machine may take its time; a failure says what is missing, without the whole page.
configure({ asyncUtilTimeout: 15_000, getElementError: (message) => new Error(message ?? 'not found') });

// What jsdom leaves out.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('min-width'), // a wide screen in a light room
  addEventListener: () => {},
  removeEventListener: () => {},
}));
vi.stubGlobal('scrollTo', () => {});
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => forgetCookies());
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
