import { Link } from '@tanstack/react-router';
import type { Job } from '@/api/types';
import { Notice } from '@/components/Notice';
import { useIsPaused } from '@/components/Status';
import { plural } from '@/format/number';
import { minuteTime } from '@/format/time';
import { useNow } from '@/format/useNow';

/** What keeps the job from doing its work, if anything does. */
export function JobNotices({ job }: { job: Job }) {
  const isPaused = useIsPaused(job);
  const now = useNow();
  return (
    <>
      {isPaused && job.pausedUntil && (
        <Notice tone="info" title={`Paused until ${minuteTime(job.pausedUntil, job.timezone)} (${job.timezone})`}>
          It then goes on by itself.{job.disabledReason && ` Reason: ${job.disabledReason}`}
        </Notice>
      )}
      {job.isActive && job.runsLeft === 0 && (
        <Notice tone="info" title="All its runs are done">
          It was to run {plural(job.maxRuns ?? 0, 'time')}. To let it run again, raise “Runs at most”.
        </Notice>
      )}
      {job.ownersSchedule && <Tuned job={job} owners={job.ownersSchedule} />}
      {job.alertsMutedUntil && Date.parse(job.alertsMutedUntil) > now && (
        <Notice tone="info" title={`Its alerts are muted until ${minuteTime(job.alertsMutedUntil, job.timezone)}`}>
          Until then nobody is told of its failures. That it is disabled would be told all the same.
        </Notice>
      )}
      {!job.isActive && (
        <Notice tone="warning" title="This job is disabled">
          {job.disabledReason ?? 'It does not run until somebody enables it.'}
        </Notice>
      )}
      {job.isActive && job.registration === 'ERROR' && (
        <Notice tone="danger" title="This job is not scheduled">
          {job.registrationError ?? 'The scheduler refused it. It is tried again by itself.'}
        </Notice>
      )}
      {job.isActive && job.consecutiveFailures > 0 && <Failing job={job} />}
    </>
  );
}

type TunedProps = { job: Job; owners: NonNullable<Job['ownersSchedule']> };

/** Says both schedules: the form has the one that it runs by. */
function Tuned({ job, owners }: TunedProps) {
  const isRarer = owners.stretchedBy > 1;
  return (
    <Notice tone="info" title={isRarer ? 'Tuning lets it run less often' : 'Tuning moves its runs by some seconds'}>
      {isRarer ? `It runs by ${job.cronExpression}, ${owners.stretchedBy} times less often than ` : 'Written was '}
      <code>{owners.cronExpression}</code>, since {minuteTime(owners.since, job.timezone)}.{' '}
      <Link to="/tuning" className="underline">
        Why, and how to take it back
      </Link>
    </Notice>
  );
}

function Failing({ job: { consecutiveFailures, disableAfterFailures } }: { job: Job }) {
  const runs =
    consecutiveFailures === 1 ? 'The last run failed.' : `The last ${plural(consecutiveFailures, 'run')} failed.`;
  return (
    <Notice tone="danger">
      {runs} {whatFollows(disableAfterFailures, consecutiveFailures)}
    </Notice>
  );
}

function whatFollows(limit: number, failures: number): string {
  if (limit === 0) return '';
  return failures >= limit - 1 ? 'One more failure disables it.' : `It is disabled after ${limit} failures in a row.`;
}
