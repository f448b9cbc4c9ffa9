import { createFileRoute } from '@tanstack/react-router';
import { requireAdministrator } from '@/features/auth/requireSession';
import { CompliancePage, type Days } from '@/features/compliance/CompliancePage';
import { optionalDay } from '@/routing/search';

export const Route = createFileRoute('/_console/compliance')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  validateSearch: (search: Record<string, unknown>): Days => ({
    from: optionalDay(search.from),
    to: optionalDay(search.to),
  }),
  component: Compliance,
});

function Compliance() {
  const navigate = Route.useNavigate();
  const show = (days: Days) => void navigate({ search: days, replace: true, resetScroll: false });
  return <CompliancePage days={Route.useSearch()} onDays={show} />;
}
