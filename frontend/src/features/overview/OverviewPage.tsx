import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History, Logs, Plus } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { statisticsQuery } from '@/api/statistics';
import type { Statistics } from '@/api/types';
import { buttonLook } from '@/components/Button';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import { FirstJob } from './FirstJob';
import { LatestNotifications } from './LatestNotifications';
import { OverviewFigures, OverviewSkeleton } from './OverviewFigures';
import { Queue } from './Queue';
import { RecentFailures } from './RecentFailures';
import { RunsPerHour } from './RunsPerHour';
import { TodaysResults } from './TodaysResults';
import { UpcomingRuns } from './UpcomingRuns';
import { WeekAhead } from './WeekAhead';

export function OverviewPage() {
  const { data, error, refetch } = useQuery(statisticsQuery);
  const canChange = useCanChange();
  const actions = data && data.jobs.total > 0 && <QuickActions canChange={canChange} />;
  return (
    <Page title="Overview" actions={actions}>
      {data ? (
        <Content statistics={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <OverviewSkeleton />
      )}
    </Page>
  );
}

/** What one comes for most often, one click away; everything else is behind Ctrl K. */
function QuickActions({ canChange }: { canChange: boolean }) {
  return (
    <>
      <Link to="/jobs" search={{ sort: '-lastRunAt' }} className={buttonLook()}>
        <History aria-hidden /> Ran last
      </Link>
      <Link to="/logs" className={buttonLook()}>
        <Logs aria-hidden /> Follow the log
      </Link>
      {canChange && (
        <Link to="/jobs/new" className={buttonLook('primary')}>
          <Plus aria-hidden /> New job
        </Link>
      )}
    </>
  );
}

function Content({ statistics }: { statistics: Statistics }) {
  if (statistics.jobs.total === 0) return <FirstJob />;
  return (
    <div className="space-y-4">
      <OverviewFigures statistics={statistics} />
      <TodaysResults today={statistics.today} />
      <RunsPerHour />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <UpcomingRuns runs={statistics.nextRuns} />
        <div className="min-w-0 space-y-4">
          <RecentFailures failures={statistics.recentFailures} />
          <LatestNotifications />
          <Queue />
        </div>
      </div>
      <WeekAhead />
    </div>
  );
}
