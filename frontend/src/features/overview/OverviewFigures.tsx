import { Link } from '@tanstack/react-router';
import { CalendarClock, CircleX, Play, TriangleAlert } from 'lucide-react';
import type { Statistics } from '@/api/types';
import { Figure } from '@/components/Figure';
import { Skeleton } from '@/components/States';
import { count } from '@/format/number';

export function OverviewFigures({
  statistics: { jobs, today, running, concurrencyLimit },
}: {
  statistics: Statistics;
}) {
  const failures = today.failed + today.timeout + today.missed;
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      <Figure
        icon={CalendarClock}
        name="Active jobs"
        value={count(jobs.active)}
        note={`of ${count(jobs.total)} in all`}
      />
      <Figure
        icon={Play}
        name="Running now"
        value={running === null ? '–' : count(running)}
        note={running === null ? 'the queues do not answer' : `at most ${count(concurrencyLimit)} at a time`}
      />
      <Figure
        icon={TriangleAlert}
        name="Failing jobs"
        value={count(jobs.failing)}
        note={jobs.failing ? <ShowFailing /> : 'all is well'}
        isAlarming={jobs.failing > 0}
      />
      <Figure
        icon={CircleX}
        name="Failures today"
        value={count(failures)}
        note={`of ${count(today.total)} runs`}
        isAlarming={failures > 0}
      />
    </div>
  );
}

function ShowFailing() {
  return (
    <Link to="/jobs" search={{ status: 'FAILED' }} className="text-accent hover:underline">
      Show them
    </Link>
  );
}

export function OverviewSkeleton() {
  return (
    <div role="status" aria-label="Loading the overview" className="space-y-4">
      <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {['jobs', 'running', 'failing', 'failures'].map((figure) => (
          <Skeleton key={figure} className="h-[6.6rem] rounded-xl" />
        ))}
      </div>
      <Skeleton className="h-36 rounded-xl" />
      <div className="grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-72 rounded-xl" />
        <Skeleton className="h-72 rounded-xl" />
      </div>
    </div>
  );
}
