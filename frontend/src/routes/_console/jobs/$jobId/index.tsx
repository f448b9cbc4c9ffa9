import { createFileRoute } from '@tanstack/react-router';
import type { ExecutionStatus } from '@/api/types';
import { executionStatuses } from '@/components/Status';
import { JobHistory } from '@/features/executions/JobHistory';
import { JobPage } from '@/features/job/JobPage';
import { type JobTab, jobTabs } from '@/features/job/tabs';
import { oneOf, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/jobs/$jobId/')({
  validateSearch: (
    search: Record<string, unknown>,
  ): { status?: ExecutionStatus; execution?: string; tab?: JobTab } => ({
    status: oneOf(executionStatuses, search.status),
    execution: optionalText(search.execution),
    tab: oneOf(jobTabs, search.tab),
  }),
  component: JobRoute,
});

function JobRoute() {
  const { jobId } = Route.useParams();
  const { tab, ...shown } = Route.useSearch();
  return <JobPage key={jobId} jobId={jobId} tab={tab} history={<JobHistory {...shown} jobId={jobId} />} />;
}
