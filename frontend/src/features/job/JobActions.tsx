import { Link, useNavigate } from '@tanstack/react-router';
import { Bell, BellOff, Copy, Pause, Pencil, Play, Power, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { messageOf } from '@/api/errors';
import { useCloneJob, useDeleteJob, useRunJob, useSetJobActive, useUpdateJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button, buttonLook, IconButton } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useIsPaused } from '@/components/Status';
import { useToast } from '@/components/Toasts';
import { useNow } from '@/format/useNow';
import { MuteDialog } from './MuteDialog';
import { PauseDialog } from './PauseDialog';

export function JobActions({ job }: { job: Job }) {
  const canChange = useCanChange();
  if (!canChange) return null;
  return (
    <>
      <RunNow job={job} />
      <PauseOrResume job={job} />
      <Link to="/jobs/$jobId/edit" params={{ jobId: job.id }} className={buttonLook()}>
        <Pencil aria-hidden /> Edit
      </Link>
      <MuteOrTell job={job} />
      <Clone job={job} />
      {!job.isLocked && <Delete job={job} />}
    </>
  );
}

function RunNow({ job }: { job: Job }) {
  const toast = useToast();
  const run = useRunJob();
  const start = () =>
    run.mutate(job.id, {
      onSuccess: () => toast('success', 'Queued to run now. It appears among the runs as soon as it begins.'),
      onError: (error) => toast('danger', messageOf(error)),
    });
  return (
    <Button
      variant="primary"
      title={job.isActive ? undefined : 'Enable the job to run it'}
      disabled={!job.isActive}
      isPending={run.isPending}
      onClick={start}
    >
      {!run.isPending && <Play aria-hidden />}
      Run now
    </Button>
  );
}

function PauseOrResume({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const isPaused = useIsPaused(job);
  if (!job.isActive || isPaused) return <Enable job={job} isPaused={isPaused} />;
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Pause aria-hidden /> Pause
      </Button>
      {isAsking && <PauseDialog job={job} onClose={() => setAsking(false)} />}
    </>
  );
}

function Enable({ job, isPaused }: { job: Job; isPaused: boolean }) {
  const toast = useToast();
  const setActive = useSetJobActive();
  const Icon = isPaused ? Play : Power;
  const enable = () =>
    setActive.mutate({ id: job.id, isActive: true }, { onError: (error) => toast('danger', messageOf(error)) });
  return (
    <Button isPending={setActive.isPending} onClick={enable}>
      {!setActive.isPending && <Icon aria-hidden />}
      {isPaused ? 'End the pause' : 'Enable'}
    </Button>
  );
}

function MuteOrTell({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const now = useNow();
  const toast = useToast();
  const update = useUpdateJob(job.id);
  const isMuted = job.alertsMutedUntil !== null && Date.parse(job.alertsMutedUntil) > now;
  const tellAgain = () =>
    update.mutate(
      { version: job.version, alertsMutedUntil: null },
      { onError: (error) => toast('danger', messageOf(error)) },
    );
  if (isMuted)
    return (
      <IconButton label="Tell of failures again" disabled={update.isPending} onClick={tellAgain} className="size-9">
        <Bell aria-hidden />
      </IconButton>
    );
  return (
    <>
      <IconButton label="Mute the alerts" onClick={() => setAsking(true)} className="size-9">
        <BellOff aria-hidden />
      </IconButton>
      {isAsking && <MuteDialog job={job} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Leads to the copy's form: it waits there, disabled, for what makes it different. */
function Clone({ job }: { job: Job }) {
  const navigate = useNavigate();
  const toast = useToast();
  const clone = useCloneJob();
  const copy = () =>
    clone
      .mutateAsync(job.id)
      .then((made) => {
        toast('success', `${made.name} is made, and disabled until you enable it.`);
        return navigate({ to: '/jobs/$jobId/edit', params: { jobId: made.id } });
      })
      .catch((error: unknown) => toast('danger', messageOf(error)));
  return (
    <IconButton label="Clone the job" disabled={clone.isPending} onClick={copy} className="size-9">
      <Copy aria-hidden />
    </IconButton>
  );
}

function Delete({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const toast = useToast();
  const remove = useDeleteJob();
  const confirm = () =>
    remove
      .mutateAsync(job.id)
      .then(() => navigate({ to: '/jobs' }))
      .then(() => toast('success', `${job.name} is deleted.`))
      .catch(() => {}); // the dialog shows what went wrong
  return (
    <>
      <IconButton label="Delete the job" onClick={() => setAsking(true)} className="size-9 hover:text-danger">
        <Trash2 aria-hidden />
      </IconButton>
      {isAsking && (
        <ConfirmDialog
          title="Delete this job?"
          confirm="Delete the job"
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          <p>
            <strong className="text-ink">{job.name}</strong> will not run again. To stop it only for a while, pause it
            instead.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
