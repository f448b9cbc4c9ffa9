import { createFileRoute } from '@tanstack/react-router';
import { requireAdministrator } from '@/features/auth/requireSession';
import { SettingsPage } from '@/features/settings/SettingsPage';

export const Route = createFileRoute('/_console/settings')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  component: SettingsPage,
});
