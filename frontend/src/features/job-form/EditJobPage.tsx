import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/api/errors';
import { jobQuery, useUpdateJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { BackLink } from '@/components/BackLink';
import { Button, buttonLook } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { ErrorState, Skeleton } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { JobForm } from './JobForm';
import { bodyOf, type JobValues, valuesOf } from './values';

export function EditJobPage({ jobId }: { jobId: string }) {
  const { data: job, error, refetch } = useQuery(jobQuery(jobId));
  const [reloads, setReloads] = useState(0);
  const reload = () => void refetch().then(() => setReloads(reloads + 1));
  return (
    <Page title={job ? `Edit ${job.name}` : 'Edit job'} back={<BackToJob jobId={jobId} />}>
      {job ? (
        <LoadedForm key={reloads} job={job} onReload={reload} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 max-w-3xl rounded-xl" />
      )}
    </Page>
  );
}

function BackToJob({ jobId }: { jobId: string }) {
  return (
    <BackLink to="/jobs/$jobId" params={{ jobId }}>
      Job
    </BackLink>
  );
}

/** Begins with the job as it was when the page opened: live updates must not overwrite what is being typed. */
function LoadedForm({ job, onReload }: { job: Job; onReload: () => void }) {
  const [initial] = useState(() => valuesOf(job));
  const [version, setVersion] = useState(job.version);
  const update = useUpdateJob(job.id);
  const navigate = useNavigate();
  const toast = useToast();
  const newest = Math.max(job.version, staleAgainst(update.error) ?? 0);
  const isStale = newest > version && !update.isSuccess;

  const save = async (values: JobValues) => {
    const saved = await update.mutateAsync({ ...bodyOf(values, job), version }).catch(() => null); // the form shows what went wrong
    if (!saved) return false;
    toast('success', `${saved.name} is saved.`);
    await navigate({ to: '/jobs/$jobId', params: { jobId: job.id } });
    return true;
  };
  const keepMine = () => {
    update.reset();
    setVersion(newest);
  };

  return (
    <JobForm
      jobId={job.id}
      initial={initial}
      submitLabel="Save changes"
      isPending={update.isPending}
      error={isStale ? null : update.error}
      onSubmit={save}
      notice={isStale && <Stale onReload={onReload} onKeep={keepMine} />}
      cancel={
        <Link to="/jobs/$jobId" params={{ jobId: job.id }} className={buttonLook()}>
          Cancel
        </Link>
      }
    />
  );
}

function Stale({ onReload, onKeep }: { onReload: () => void; onKeep: () => void }) {
  const choices = (
    <>
      <Button size="sm" onClick={onReload}>
        Load the newer version
      </Button>
      <Button size="sm" onClick={onKeep}>
        Keep mine, to save over it
      </Button>
    </>
  );
  return (
    <Notice tone="warning" title="This job was changed elsewhere in the meantime" action={choices}>
      What you typed is still here. Loading the newer version discards it.
    </Notice>
  );
}

/** The version that won, when the save came too late. */
function staleAgainst(error: Error | null): number | null {
  if (!(error instanceof ApiError) || error.code !== 'VERSION_STALE') return null;
  const current = (error.details as { current?: Partial<Job> } | null)?.current;
  return current?.version ?? Number.POSITIVE_INFINITY;
}
