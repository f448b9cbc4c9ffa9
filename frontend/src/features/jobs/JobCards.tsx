import type { Ref } from 'react';
import { useCanChange } from '@/api/account';
import type { Job } from '@/api/types';
import { RecentRuns } from '@/components/RecentRuns';
import { Skeleton } from '@/components/States';
import { JobStatusBadge } from '@/components/Status';
import { useWindowedRows } from '@/components/useWindowedRows';
import { ActiveSwitch, JobName, JobSchedule, LastRun, NextRun, RunNow } from './JobParts';
import { ChooseJob } from './selection';
import type { JobPages } from './useJobPages';

const CARD_PX = 232;
const LOOK = 'mb-3 rounded-xl border border-line bg-surface p-4 shadow-card';

/** The list on a phone. */
export function JobCards({ pages }: { pages: JobPages }) {
  const { list, measure, pieces } = useWindowedRows<HTMLUListElement, HTMLLIElement>({
    count: pages.count,
    estimate: CARD_PX,
    onShow: pages.show,
  });
  return (
    <ul ref={list} aria-label="Jobs">
      {pieces.map((piece) => {
        if (piece.kind === 'gap')
          return <li key={`gap ${piece.before}`} aria-hidden style={{ height: piece.height }} />;
        const job = pages.jobAt(piece.index);
        return job ? (
          <JobCard key={piece.index} ref={measure} index={piece.index} of={pages.count} job={job} />
        ) : (
          <li key={piece.index} aria-hidden className={LOOK}>
            <Skeleton className="h-4 w-2/5" />
          </li>
        );
      })}
    </ul>
  );
}

type JobCardProps = { job: Job; index: number; of: number; ref: Ref<HTMLLIElement> };

function JobCard({ job, index, of, ref }: JobCardProps) {
  const canChange = useCanChange();
  return (
    <li ref={ref} data-index={index} aria-posinset={index + 1} aria-setsize={of} className={LOOK}>
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 items-start gap-2.5 text-[0.9375rem]">
          {canChange && (
            <span className="pt-0.5">
              <ChooseJob job={job} />
            </span>
          )}
          <JobName job={job} />
        </div>
        <JobStatusBadge job={job} />
      </div>
      <div className="mt-1.5 text-muted">
        <JobSchedule job={job} />
      </div>
      <dl className="mt-3 grid grid-cols-2 gap-3">
        <div>
          <dt className="text-faint text-xs">Last run</dt>
          <dd>
            <LastRun job={job} />
            {job.recentRuns.length > 0 && (
              <span className="mt-1.5 block">
                <RecentRuns runs={job.recentRuns} />
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-faint text-xs">Next run</dt>
          <dd>
            <NextRun job={job} />
          </dd>
        </div>
      </dl>
      <div className="mt-3 flex items-center justify-between border-line border-t pt-3">
        <span className="flex items-center gap-2 text-muted">
          <ActiveSwitch job={job} /> {job.isActive ? 'Active' : 'Disabled'}
        </span>
        <RunNow job={job} />
      </div>
    </li>
  );
}
