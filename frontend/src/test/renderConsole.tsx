import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { createQueryClient } from '@/api/queryClient';
import { ToastProvider } from '@/components/Toasts';
import { createConsoleRouter } from '@/router';
import { setCsrfCookie } from './cookies';
import { refused, server } from './server';

/** The whole console at an address, without its live connection. */
export function renderConsole(address: string, { isSignedIn = true } = {}) {
  if (isSignedIn) setCsrfCookie('test');
  server.use(http.post('*/api/v1/auth/live-ticket', () => refused(503, 'UNAVAILABLE', 'Not in this test.')));
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
  const router = createConsoleRouter(queryClient, createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  return { router, queryClient, user: userEvent.setup() };
}
