import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/errors';
import { jobQuery } from '@/api/jobs';
import type { Job } from '@/api/types';
import { BackLink } from '@/components/BackLink';
import { buttonLook } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { JobStatusBadge, LockedBadge } from '@/components/Status';
import { JobActions } from './JobActions';
import { JobConfiguration } from './JobConfiguration';
import { JobFigures } from './JobFigures';
import { JobLog } from './JobLog';
import { JobNotices } from './JobNotices';
import { LedgerPanel } from './LedgerPanel';
import { ScheduleHistory } from './ScheduleHistory';
import { StatisticsPanel } from './StatisticsPanel';
import { Timeline } from './Timeline';
import { type JobTab, JobTabs } from './tabs';
import { WhatChangedPanel } from './WhatChangedPanel';

/** The history comes from outside: it is a feature of its own, and features do not know each other. */
export function JobPage({ jobId, tab = 'runs', history }: { jobId: string; tab?: JobTab; history: ReactNode }) {
  const { data: job, error, refetch } = useQuery(jobQuery(jobId));
  if (job && !isGone(error)) return <LoadedJobPage job={job} tab={tab} history={history} />;
  return (
    <Page title="Job" back={<BackLink to="/jobs">Jobs</BackLink>}>
      {error ? <Failure error={error} onRetry={refetch} /> : <Skeleton className="h-40 rounded-xl" />}
    </Page>
  );
}

function LoadedJobPage({ job, tab, history }: { job: Job; tab: JobTab; history: ReactNode }) {
  const heading = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      {job.name} <JobStatusBadge job={job} /> {job.isLocked && <LockedBadge />}
    </span>
  );
  const lead = (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {job.scheduleDescription}
      <code title="Cron expression" className="rounded bg-sunken px-1.5 font-mono text-[0.8125rem]">
        {job.cronExpression}
      </code>
      <span title="Time zone" className="text-faint">
        {job.timezone}
      </span>
    </span>
  );
  return (
    <Page
      title={job.name}
      heading={heading}
      lead={lead}
      back={<BackLink to="/jobs">Jobs</BackLink>}
      actions={<JobActions job={job} />}
    >
      <div className="space-y-4">
        <JobNotices job={job} />
        <JobFigures job={job} />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_18.5rem]">
          <div className="min-w-0 space-y-4">
            <WhatChangedPanel job={job} />
            <JobTabs tab={tab} />
            {tab === 'statistics' && <StatisticsPanel job={job} />}
            {tab === 'log' && <JobLog job={job} />}
            {tab === 'schedule' && <ScheduleHistory job={job} />}
            {tab === 'runs' && (
              <>
                <Timeline job={job} />
                <LedgerPanel job={job} />
                {history}
              </>
            )}
          </div>
          <JobConfiguration job={job} />
        </div>
      </div>
    </Page>
  );
}

/** It may go while one looks at it. */
function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const back = (
    <Link to="/jobs" className={buttonLook()}>
      To the jobs
    </Link>
  );
  return (
    <Panel isFlush>
      {isGone(error) ? (
        <EmptyState icon={ArrowLeft} title="There is no such job" action={back}>
          It may have been deleted, or it belongs to somebody else.
        </EmptyState>
      ) : (
        <ErrorState error={error} onRetry={onRetry} />
      )}
    </Panel>
  );
}
