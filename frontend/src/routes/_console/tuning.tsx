import { createFileRoute } from '@tanstack/react-router';
import type { DecisionFilters } from '@/api/tuning';
import { TuningPage } from '@/features/tuning/TuningPage';
import { decisionStates } from '@/features/tuning/words';
import { oneOf, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/tuning')({
  validateSearch: (search: Record<string, unknown>): DecisionFilters => ({
    status: oneOf(decisionStates, search.status),
    jobId: optionalText(search.jobId),
  }),
  component: Tuning,
});

function Tuning() {
  return <TuningPage filters={Route.useSearch()} />;
}
