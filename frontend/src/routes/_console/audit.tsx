import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '@/features/audit/AuditPage';
import { outcomes } from '@/features/audit/AuditParts';
import type { AuditSearch } from '@/features/audit/search';
import { requireAdministrator } from '@/features/auth/requireSession';
import { oneOf, optionalDay, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/audit')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({
    search: optionalText(search.search),
    actor: optionalText(search.actor),
    action: optionalText(search.action),
    resource: optionalText(search.resource),
    outcome: oneOf(outcomes, search.outcome),
    from: optionalDay(search.from),
    to: optionalDay(search.to),
    entry: optionalText(search.entry),
  }),
  component: Audit,
});

function Audit() {
  return <AuditPage search={Route.useSearch()} />;
}
