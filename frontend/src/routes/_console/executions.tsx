import { createFileRoute } from '@tanstack/react-router';
import type { ExecutionStatus } from '@/api/types';
import { executionStatuses } from '@/components/Status';
import { ExecutionsPage } from '@/features/executions/ExecutionsPage';
import { oneOf, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/executions')({
  validateSearch: (search: Record<string, unknown>): { status?: ExecutionStatus; execution?: string } => ({
    status: oneOf(executionStatuses, search.status),
    execution: optionalText(search.execution),
  }),
  component: Executions,
});

function Executions() {
  return <ExecutionsPage {...Route.useSearch()} />;
}
