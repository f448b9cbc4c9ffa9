import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SloWindow, serviceLevelsQuery, sloWindows } from '@/api/serviceLevels';
import { classes } from '@/components/classes';
import { Select } from '@/components/Field';
import { Page, Panel } from '@/components/Page';
import { ErrorState, LoadingRows } from '@/components/States';
import { Canary } from './Canary';
import { LagTable } from './LagTable';
import { Objective } from './Objective';
import { ServedOverTime } from './ServedOverTime';

const WINDOWS: Record<SloWindow, string> = { '1d': 'The last day', '7d': 'The last 7 days', '28d': 'The last 28 days' };

/** Whether the deployment keeps what it promises: runs begin on time, and the API answers. */
export function ServiceLevelsPage({ window }: { window: SloWindow }) {
  const navigate = useNavigate({ from: '/service-levels' });
  const { data, error, refetch, isPlaceholderData } = useQuery(serviceLevelsQuery(window));
  const choice = (
    <Select
      aria-label="Span"
      className="w-auto"
      value={window}
      onChange={({ target }) =>
        void navigate({ search: { window: sloWindows.find((each) => each === target.value) }, replace: true })
      }
    >
      {sloWindows.map((each) => (
        <option key={each} value={each}>
          {WINDOWS[each]}
        </option>
      ))}
    </Select>
  );
  return (
    <Page
      title="Service levels"
      lead="Whether runs begin on time and the API answers, and how much may still go wrong."
      actions={choice}
    >
      {data ? (
        <div
          aria-busy={isPlaceholderData}
          className={classes('space-y-4 transition-opacity', isPlaceholderData && 'opacity-60')}
        >
          <div className="grid gap-4 lg:grid-cols-2">
            {data.objectives.map((objective) => (
              <Objective key={objective.kind} objective={objective} />
            ))}
          </div>
          <ServedOverTime levels={data} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <LagTable lag={data.lag} />
            <Canary canary={data.canary} />
          </div>
        </div>
      ) : (
        <Panel isFlush>
          {error ? (
            <ErrorState error={error} onRetry={refetch} />
          ) : (
            <LoadingRows label="Loading the service levels" rows={6} />
          )}
        </Panel>
      )}
    </Page>
  );
}
