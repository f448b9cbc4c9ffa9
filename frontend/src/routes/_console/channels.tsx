import { createFileRoute } from '@tanstack/react-router';
import { requireAdministrator } from '@/features/auth/requireSession';
import { ChannelsPage } from '@/features/channels/ChannelsPage';

export const Route = createFileRoute('/_console/channels')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  component: ChannelsPage,
});
