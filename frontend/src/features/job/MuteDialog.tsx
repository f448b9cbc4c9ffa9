import { useId, useState } from 'react';
import { messageOf, problemAt } from '@/api/errors';
import { useUpdateJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { firstUntil, type Until, UntilFields } from './UntilFields';

/** Asks until when nobody is to be told of the job's failures. It runs on meanwhile. */
export function MuteDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const formId = useId();
  const update = useUpdateJob(job.id);
  const toast = useToast();
  const [until, setUntil] = useState<Until>(() => firstUntil(job.timezone));
  const problem = problemAt(update.error, 'alertsMutedUntil');
  const submit = () =>
    update.mutate(
      { version: job.version, alertsMutedUntil: until.instant },
      {
        onSuccess: () => {
          toast('success', `Nobody is told of ${job.name} for a while.`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title="Mute its alerts"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" disabled={!until.instant} isPending={update.isPending}>
            Mute the alerts
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-muted">The job goes on. That it is disabled would be told all the same.</p>
        {update.error && !problem && <Notice tone="danger">{messageOf(update.error)}</Notice>}
        <UntilFields timeZone={job.timezone} value={until} problem={problem} onChange={setUntil} />
      </form>
    </Dialog>
  );
}
