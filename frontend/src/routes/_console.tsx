import { createFileRoute } from '@tanstack/react-router';
import { requireSession } from '@/features/auth/requireSession';
import { Shell } from '@/features/shell/Shell';

export const Route = createFileRoute('/_console')({
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: Shell,
});
