import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateJob } from '@/api/jobs';
import { BackLink } from '@/components/BackLink';
import { buttonLook } from '@/components/Button';
import { Page } from '@/components/Page';
import { useToast } from '@/components/Toasts';
import { JobForm } from './JobForm';
import { bodyOf, type JobValues, newJobValues } from './values';

export function CreateJobPage() {
  const [initial] = useState(newJobValues);
  const create = useCreateJob();
  const navigate = useNavigate();
  const toast = useToast();

  const save = async (values: JobValues) => {
    const job = await create.mutateAsync(bodyOf(values)).catch(() => null); // the form shows what went wrong
    if (!job) return false;
    toast('success', `${job.name} is created.`);
    await navigate({ to: '/jobs/$jobId', params: { jobId: job.id } });
    return true;
  };

  return (
    <Page title="New job" back={<BackLink to="/jobs">Jobs</BackLink>}>
      <JobForm
        initial={initial}
        submitLabel="Create job"
        isPending={create.isPending}
        error={create.error}
        onSubmit={save}
        cancel={
          <Link to="/jobs" className={buttonLook()}>
            Cancel
          </Link>
        }
      />
    </Page>
  );
}
