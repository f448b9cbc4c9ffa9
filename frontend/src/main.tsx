import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/api/queryClient';
import { whenSessionIsOver } from '@/api/session';
import { ToastProvider } from '@/components/Toasts';
import { followTheme } from '@/components/theme';
import { type ConsoleRouter, createConsoleRouter } from './router';

const queryClient = createQueryClient();
const router = createConsoleRouter(queryClient);

whenSessionIsOver(() => askToSignIn(router));
followTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html lost its root element');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);

/** Only once a page stands: before that, the route's guard does the same. */
function askToSignIn({ state, navigate }: ConsoleRouter): void {
  if (state.resolvedLocation && state.location.pathname !== '/sign-in') {
    void navigate({ to: '/sign-in', search: { from: state.location.href } });
  }
}
