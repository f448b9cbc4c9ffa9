import { useQuery } from '@tanstack/react-query';
import { trendsQuery } from '@/api/statistics';
import type { Trends } from '@/api/types';
import { Panel } from '@/components/Page';
import { type Bar, StackedBars } from '@/components/StackedBars';
import { ErrorState, Skeleton } from '@/components/States';
import { count } from '@/format/number';
import { dueTime, readerTimeZone } from '@/format/time';
import { comparedDays } from './days';

/** How runs ended, hour by hour of the last two days, and how today compares with yesterday. */
export function RunsPerHour() {
  const { data, error, refetch } = useQuery(trendsQuery);
  return (
    <Panel title="Runs per hour" aside={data && <Compared points={data.points} />}>
      {data ? (
        <Chart points={data.points} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-40 rounded-lg" />
      )}
    </Panel>
  );
}

function Chart({ points }: Pick<Trends, 'points'>) {
  const zone = readerTimeZone();
  const first = points[0];
  return (
    <StackedBars
      label="Runs per hour of the last 48 hours"
      bars={points.map((point) => barOf(point, dueTime(point.at, zone)))}
      ends={[first ? dueTime(first.at, zone) : '', 'now']}
    />
  );
}

function barOf({ at, success, failed, timeout, missed, other }: Trends['points'][number], name: string): Bar {
  return {
    key: at,
    name,
    parts: [
      { word: 'Other', tone: 'neutral', value: other },
      { word: 'Missed', tone: 'warning', value: missed },
      { word: 'Failed or timed out', tone: 'danger', value: failed + timeout },
      { word: 'Success', tone: 'success', value: success },
    ],
  };
}

function Compared({ points }: Pick<Trends, 'points'>) {
  const { today, yesterday } = comparedDays(points);
  return (
    <span className="text-muted text-xs">
      {count(today.total)} ended today, {count(yesterday.total)} yesterday by this hour; {count(today.failures)} failed
      against {count(yesterday.failures)}
    </span>
  );
}
