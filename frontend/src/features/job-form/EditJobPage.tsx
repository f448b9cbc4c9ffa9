import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/api/errors';
import { jobQuery, useUpdateJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { BackLink } from '@/components/BackLink';
import { buttonLook } from '@/components/Button';
import { Page } from '@/components/Page';
import { ErrorState, Skeleton } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { JobForm } from './JobForm';
import { MergeNotice } from './MergeNotice';
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
  const [base, setBase] = useState(initial); // what the person's changes are told from
  const [version, setVersion] = useState(job.version);
  const update = useUpdateJob(job.id);
  const navigate = useNavigate();
  const toast = useToast();
  const refused = staleAgainst(update.error);
  const newest = Math.max(job.version, refused?.version ?? 0);
  const isStale = newest > version && !update.isSuccess;
  const theirs = refused?.current ?? (job.version > version ? job : null);

  const save = async (values: JobValues) => {
    const saved = await update.mutateAsync({ ...bodyOf(values, job), version }).catch(() => null); // the form shows what went wrong
    if (!saved) return false;
    toast('success', `${saved.name} is saved.`);
    await navigate({ to: '/jobs/$jobId', params: { jobId: job.id } });
    return true;
  };
  const goOn = (newBase: JobValues | null) => {
    update.reset();
    setVersion(newest);
    if (newBase) setBase(newBase);
  };

  return (
    <JobForm
      jobId={job.id}
      isLocked={job.isLocked}
      initial={initial}
      submitLabel="Save changes"
      isPending={update.isPending}
      error={isStale ? null : update.error}
      onSubmit={save}
      notice={
        isStale && <MergeNotice base={base} theirs={theirs && valuesOf(theirs)} onReload={onReload} onGoOn={goOn} />
      }
      cancel={
        <Link to="/jobs/$jobId" params={{ jobId: job.id }} className={buttonLook()}>
          Cancel
        </Link>
      }
    />
  );
}

type Refused = { version: number; current: Job | null };

/** What won, when the save came too late; without its state where the API does not tell all of it. */
function staleAgainst(error: Error | null): Refused | null {
  if (!(error instanceof ApiError) || error.code !== 'VERSION_STALE') return null;
  const current = (error.details as { current?: Partial<Job> } | null)?.current;
  return {
    version: current?.version ?? Number.POSITIVE_INFINITY,
    current: current?.cronExpression ? (current as Job) : null,
  };
}
