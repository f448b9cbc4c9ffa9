import { useCanChange } from '@/api/account';
import type { Job } from '@/api/types';
import { JobStatusBadge } from '@/components/Status';
import { ActiveSwitch, JobName, JobSchedule, LastRun, NextRun, RunNow } from './JobParts';
import { ChooseJob } from './selection';

/** The list on a phone. */
export function JobCards({ jobs }: { jobs: Job[] }) {
  const canChange = useCanChange();
  return (
    <ul aria-label="Jobs" className="space-y-3">
      {jobs.map((job) => (
        <li key={job.id} className="rounded-xl border border-line bg-surface p-4 shadow-card">
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
      ))}
    </ul>
  );
}
