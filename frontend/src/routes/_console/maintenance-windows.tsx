import { createFileRoute } from '@tanstack/react-router';
import { requireAdministrator } from '@/features/auth/requireSession';
import { MaintenanceWindowsPage } from '@/features/maintenance-windows/MaintenanceWindowsPage';

export const Route = createFileRoute('/_console/maintenance-windows')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  component: MaintenanceWindowsPage,
});
