import { createFileRoute } from '@tanstack/react-router';
import type { NotificationFilters } from '@/api/notifications';
import { alertKinds } from '@/components/alerts';
import { severities } from '@/components/FindingParts';
import { NotificationsPage } from '@/features/notifications/NotificationsPage';
import { oneOf } from '@/routing/search';

export const Route = createFileRoute('/_console/notifications')({
  validateSearch: (search: Record<string, unknown>): NotificationFilters => ({
    unread: search.unread === true || undefined,
    severity: oneOf(severities, search.severity),
    kind: oneOf(alertKinds, search.kind),
  }),
  component: Notifications,
});

function Notifications() {
  return <NotificationsPage filters={Route.useSearch()} />;
}
