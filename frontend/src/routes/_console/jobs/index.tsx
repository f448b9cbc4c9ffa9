import { createFileRoute } from '@tanstack/react-router';
import { jobOrders } from '@/api/jobs';
import { jobStatuses } from '@/components/Status';
import { JobsPage } from '@/features/jobs/JobsPage';
import type { JobsSearch } from '@/features/jobs/views';
import { oneOf, optionalBoolean, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/jobs/')({
  validateSearch: (search: Record<string, unknown>): JobsSearch => ({
    search: optionalText(search.search),
    isActive: optionalBoolean(search.isActive),
    status: oneOf(jobStatuses, search.status),
    kind: oneOf(['http', 'function'], search.kind),
    categoryId: optionalText(search.categoryId),
    tag: optionalText(search.tag),
    sort: oneOf(jobOrders, search.sort),
    columns: optionalText(search.columns),
  }),
  component: Jobs,
});

function Jobs() {
  return <JobsPage search={Route.useSearch()} />;
}
