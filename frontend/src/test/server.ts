// The API as the tests see it: someone is signed in, and each test adds what it is about.
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { aLedger, aLoad, aUser, someTrends } from './examples';

const META = { requestId: 'req_1', timestamp: '2026-11-21T03:00:00.000Z' };

export const server = setupServer(
  http.get('*/api/v1/auth/me', () => ok(aUser())),
  http.get('*/api/v1/auth/status', () => ok({ registration: 'invite', setupNeeded: false })),
  http.get('*/api/v1/stats/trends', () => ok(someTrends())),
  http.get('*/api/v1/stats/upcoming', () => ok(aLoad())),
  http.get('*/api/v1/notifications', () => ok([], { nextCursor: null })),
  http.get('*/api/v1/notifications/unread', () => ok({ count: 0, isMore: false })),
  http.get('*/api/v1/handlers', () => ok([])),
  http.get('*/api/v1/categories', () => ok([])),
  http.get('*/api/v1/jobs/:id/ledger', () => ok(aLedger())),
);

export function ok(data: JsonBodyType, more: { status?: number; nextCursor?: string | null; total?: number } = {}) {
  const { status = 200, nextCursor, total } = more;
  const pagination = nextCursor === undefined ? {} : { pagination: { limit: 25, nextCursor, total } };
  return HttpResponse.json({ success: true, data, meta: { ...META, ...pagination } }, { status });
}

export function refused(status: number, code: string, message: string, details?: JsonBodyType) {
  return HttpResponse.json({ success: false, error: { code, message, details }, meta: META }, { status });
}
