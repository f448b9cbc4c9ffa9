import { createFileRoute, redirect } from '@tanstack/react-router';

// where the page was once, for bookmarks
export const Route = createFileRoute('/_console/password')({
  beforeLoad: () => {
    throw redirect({ to: '/account' });
  },
});
