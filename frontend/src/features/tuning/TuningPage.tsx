import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { type DecisionFilters, decisionsQuery } from '@/api/tuning';
import { Button } from '@/components/Button';
import { Select } from '@/components/Field';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { DecisionRow } from './DecisionRow';
import { Rules } from './Rules';
import { decisionStates, STATES } from './words';

/** What rules have decided for jobs that fail, time out or come all at once, and the rules themselves. */
export function TuningPage({ filters }: { filters: DecisionFilters }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    decisionsQuery(filters),
  );
  const decisions = data?.pages.flatMap((page) => page.data);
  return (
    <Page
      title="Tuning"
      lead="Rules watch how jobs go, and change or suggest when they run and how long they may take."
    >
      <div className="space-y-4">
        <Panel title="Decisions" aside={<StateFilter filters={filters} />} isFlush>
          {!decisions ? (
            error ? (
              <ErrorState error={error} onRetry={refetch} />
            ) : (
              <LoadingRows label="Loading decisions" rows={4} />
            )
          ) : decisions.length > 0 ? (
            <ul aria-label="Decisions" className="divide-y divide-line">
              {decisions.map((decision) => (
                <DecisionRow key={decision.id} decision={decision} />
              ))}
            </ul>
          ) : (
            <EmptyState icon={Scale} title={hasNextPage ? 'None fits so far' : 'No decisions'}>
              A rule decides once a job’s runs give it a reason to. Which jobs it may change, each job’s form says.
            </EmptyState>
          )}
          {hasNextPage && (
            <div className="border-line border-t p-3 text-center">
              <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Show earlier decisions
              </Button>
            </div>
          )}
        </Panel>
        <Rules />
      </div>
    </Page>
  );
}

function StateFilter({ filters }: { filters: DecisionFilters }) {
  const navigate = useNavigate({ from: '/tuning' });
  return (
    <Select
      aria-label="State"
      className="w-auto"
      value={filters.status ?? ''}
      onChange={({ target }) => {
        const status = decisionStates.find((state) => state === target.value);
        void navigate({ search: (now) => ({ ...now, status }), replace: true, resetScroll: false });
      }}
    >
      <option value="">Every decision</option>
      {decisionStates.map((state) => (
        <option key={state} value={state}>
          {STATES[state]}
        </option>
      ))}
    </Select>
  );
}
