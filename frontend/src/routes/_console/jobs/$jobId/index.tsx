import { createFileRoute } from '@tanstack/react-router';
import type { ExecutionStatus } from '@/api/types';
import { executionStatuses } from '@/components/Status';
import { JobHistory } from '@/features/executions/JobHistory';
import { JobPage } from '@/features/job/JobPage';
import { oneOf, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/jobs/$jobId/')({
  validateSearch: (search: Record<string, unknown>): { status?: ExecutionStatus; execution?: string } => ({
    status: oneOf(executionStatuses, search.status),
    execution: optionalText(search.execution),
  }),
  component: JobRoute,
});

function JobRoute() {
  const { jobId } = Route.useParams();
  return <JobPage key={jobId} jobId={jobId} history={<JobHistory {...Route.useSearch()} jobId={jobId} />} />;
}
