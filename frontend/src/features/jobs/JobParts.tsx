// The pieces that a job's row and its card have in common.
import { Link } from '@tanstack/react-router';
import { Play, TriangleAlert } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { messageOf } from '@/api/errors';
import { useRunJob, useSetJobActive } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { RelativeTime } from '@/components/RelativeTime';
import { LockedBadge, useIsPaused } from '@/components/Status';
import { Switch } from '@/components/Switch';
import { useToast } from '@/components/Toasts';
import { percentage } from '@/format/number';
import { dueTime } from '@/format/time';

export function JobName({ job }: { job: Job }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        to="/jobs/$jobId"
        params={{ jobId: job.id }}
        data-row
        className="break-words font-medium hover:text-accent hover:underline"
      >
        {job.name}
      </Link>
      {job.isLocked && <LockedBadge />}
    </span>
  );
}

export function JobSchedule({ job }: { job: Job }) {
  return (
    <>
      <span className="line-clamp-2">{job.scheduleDescription}</span>
      <span className="flex flex-wrap gap-x-2 text-faint text-xs">
        <code className="font-mono">{job.cronExpression}</code>
        <span>{job.timezone}</span>
      </span>
    </>
  );
}

export function LastRun({ job }: { job: Job }) {
  return job.lastRunAt ? (
    <RelativeTime at={job.lastRunAt} timeZone={job.timezone} />
  ) : (
    <span className="text-faint">never</span>
  );
}

/** As a number and as a bar. */
export function SuccessShare({ job: { successRate } }: { job: Job }) {
  if (successRate === null) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="h-1.5 w-14 overflow-hidden rounded-full bg-danger-soft">
        <span className="block h-full bg-success" style={{ width: `${successRate * 100}%` }} />
      </span>
      {percentage(successRate)}
    </span>
  );
}

export function NextRun({ job }: { job: Job }) {
  if (job.isActive && job.registration === 'ERROR') {
    return (
      <span title={job.registrationError ?? undefined} className="inline-flex items-center gap-1.5 text-danger">
        <TriangleAlert aria-hidden className="size-3.5" /> not scheduled
      </span>
    );
  }
  if (job.isActive && job.cronExpression === '@reboot') return 'at deployment';
  if (!job.isActive || !job.nextRunAt) return <span className="text-faint">none</span>;
  return (
    <>
      <RelativeTime at={job.nextRunAt} timeZone={job.timezone} whenPast="due now" />
      {job.registration === 'PENDING' && <span className="block text-faint text-xs">being scheduled</span>}
      <PausedUntil job={job} />
    </>
  );
}

function PausedUntil({ job }: { job: Job }) {
  const isPaused = useIsPaused(job);
  if (!isPaused || !job.pausedUntil) return null;
  return (
    <span title={job.timezone} className="block text-faint text-xs">
      paused until {dueTime(job.pausedUntil, job.timezone)}
    </span>
  );
}

export function ActiveSwitch({ job }: { job: Job }) {
  const canChange = useCanChange();
  const toast = useToast();
  const setActive = useSetJobActive();
  const wanted = setActive.isPending ? setActive.variables.isActive : job.isActive;
  return (
    <Switch
      label={`${job.name} is active`}
      title={wanted ? 'Active: click to disable' : 'Disabled: click to enable'}
      checked={wanted}
      disabled={!canChange || setActive.isPending}
      onChange={(isActive) =>
        setActive.mutate({ id: job.id, isActive }, { onError: (error) => toast('danger', messageOf(error)) })
      }
    />
  );
}

export function RunNow({ job }: { job: Job }) {
  const canChange = useCanChange();
  const toast = useToast();
  const run = useRunJob();
  if (!canChange) return null;
  const start = () =>
    run.mutate(job.id, {
      onSuccess: () => toast('success', `${job.name} is queued to run now.`),
      onError: (error) => toast('danger', messageOf(error)),
    });
  return (
    <Button
      size="sm"
      aria-label={`Run now: ${job.name}`}
      title={job.isActive ? undefined : 'Enable it to run it'}
      disabled={!job.isActive}
      isPending={run.isPending}
      onClick={start}
    >
      {!run.isPending && <Play aria-hidden />}
      Run now
    </Button>
  );
}
