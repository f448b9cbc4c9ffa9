import { createFileRoute } from '@tanstack/react-router';
import { findingStates, severities } from '@/components/FindingParts';
import { requireAdministrator } from '@/features/auth/requireSession';
import { SecurityPage, type SecuritySearch } from '@/features/security/SecurityPage';
import { oneOf, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/security')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  validateSearch: (search: Record<string, unknown>): SecuritySearch => ({
    status: oneOf(findingStates, search.status),
    severity: oneOf(severities, search.severity),
    finding: optionalText(search.finding),
  }),
  component: Security,
});

function Security() {
  const navigate = Route.useNavigate();
  const show = (search: SecuritySearch) => void navigate({ search, resetScroll: false });
  return <SecurityPage search={Route.useSearch()} onSearch={show} />;
}
