import { useId, useState } from 'react';
import { messageOf, problemAt } from '@/api/errors';
import { usePauseJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { firstUntil, OPEN_END, type Until, UntilFields } from './UntilFields';

/** Asks until when the job is to keep still: an instant, or until somebody enables it. */
export function PauseDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const formId = useId();
  const pause = usePauseJob(job.id);
  const toast = useToast();
  const [until, setUntil] = useState<Until>(() => firstUntil(job.timezone));
  const [reason, setReason] = useState('');
  const isDisabling = until.choice === OPEN_END;

  const submit = () =>
    pause.mutate(
      { until: until.instant, reason: reason.trim() || null },
      {
        onSuccess: () => {
          toast('success', isDisabling ? `${job.name} is disabled.` : `${job.name} is paused.`);
          onClose();
        },
      },
    );
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        type="submit"
        form={formId}
        variant="primary"
        disabled={!isDisabling && !until.instant}
        isPending={pause.isPending}
      >
        {isDisabling ? 'Disable the job' : 'Pause the job'}
      </Button>
    </>
  );
  const untilProblem = problemAt(pause.error, 'until');

  return (
    <Dialog title="Pause this job" onClose={onClose} footer={footer}>
      <form
        id={formId}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-muted">What falls due meanwhile does not run, and is not caught up.</p>
        {pause.error && !untilProblem && <Notice tone="danger">{messageOf(pause.error)}</Notice>}
        <UntilFields
          timeZone={job.timezone}
          value={until}
          openEnd="Until somebody enables it: disable it"
          problem={untilProblem}
          onChange={setUntil}
        />
        <Field label="Reason" isOptional hint="Shown beside the job.">
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
