import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { useMemo } from 'react';
import { upcomingQuery } from '@/api/statistics';
import type { UpcomingLoad } from '@/api/types';
import { buttonLook } from '@/components/Button';
import { HeatMap } from '@/components/HeatMap';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { hourRows, minuteRows, sumOf } from '@/format/load';
import { count, plural } from '@/format/number';
import { clockMinute, dayOnly, dueTime, readerTimeZone } from '@/format/time';

/** How many runs fall due, minute by minute and hour by hour. */
export function UpcomingPage() {
  const { data, error, refetch } = useQuery(upcomingQuery);
  return (
    <Page title="Upcoming" lead="How many runs fall due, and where they come all at once.">
      {data ? (
        <Load load={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <div role="status" aria-label="Loading what falls due" className="space-y-4">
          <Skeleton className="h-16 rounded-xl" />
          <Skeleton className="h-96 rounded-xl" />
        </div>
      )}
    </Page>
  );
}

function Load({ load }: { load: UpcomingLoad }) {
  const zone = readerTimeZone();
  const minutes = useMemo(() => minuteRows(load.minutes, zone), [load, zone]);
  const hours = useMemo(() => hourRows(load.hours, zone), [load, zone]);
  if (sumOf(load.hours.counts) + sumOf(load.minutes.counts) === 0) return <NothingDue jobs={load.jobs} />;
  return (
    <div className="space-y-4">
      <Summary load={load} zone={zone} />
      <Panel title="The next 24 hours, minute by minute" aside={<Zone zone={zone} />}>
        <HeatMap
          label="Runs per minute of the next 24 hours"
          rows={minutes}
          rowHead={(at) => clockMinute(new Date(at).toISOString(), zone)}
          columns={60}
          columnHead={(minute) => (minute % 10 === 0 ? `:${String(minute).padStart(2, '0')}` : '')}
          cellName={(at) => dueTime(new Date(at).toISOString(), zone)}
          isFine
        />
      </Panel>
      <Panel title="The next 7 days, hour by hour" aside={<Zone zone={zone} />}>
        <HeatMap
          label="Runs per hour of the next 7 days"
          rows={hours}
          rowHead={(at) => dayOnly(new Date(at).toISOString(), zone)}
          columns={24}
          columnHead={(hour) => (hour % 3 === 0 ? String(hour).padStart(2, '0') : '')}
          cellName={(at) => `${dueTime(new Date(at).toISOString(), zone)} and the hour from then`}
        />
      </Panel>
    </div>
  );
}

function Summary({ load, zone }: { load: UpcomingLoad; zone: string }) {
  const { busiestMinute, minutes, hours, jobs } = load;
  return (
    <p className="text-muted">
      {busiestMinute ? (
        <>
          The busiest minute is{' '}
          <strong className="font-semibold text-ink">
            {dueTime(busiestMinute.at, zone)} with {plural(busiestMinute.runs, 'run')}
          </strong>
          .{' '}
        </>
      ) : (
        'Nothing is due within 24 hours. '
      )}
      {plural(sumOf(minutes.counts), 'run')} in the next 24 hours and {count(sumOf(hours.counts))} in the next 7 days,
      of {plural(jobs, 'active job')}. Where many come at once, <code className="font-mono">H</code> in place of the
      minute spreads them.
    </p>
  );
}

function Zone({ zone }: { zone: string }) {
  return <span className="text-faint text-xs">{zone}</span>;
}

function NothingDue({ jobs }: { jobs: number }) {
  const toJobs = (
    <Link to="/jobs" className={buttonLook()}>
      To the jobs
    </Link>
  );
  return (
    <Panel isFlush>
      <EmptyState icon={CalendarClock} title="Nothing is due in the next 7 days" action={toJobs}>
        {jobs > 0
          ? `${plural(jobs, 'job is', 'jobs are')} active, and none has a run ahead within a week.`
          : 'No job is active. Once one is, its runs show here, minute by minute.'}
      </EmptyState>
    </Panel>
  );
}
