import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { messageOf, problemAt } from '@/api/errors';
import { useRestoreJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { limitsOf } from '@/forms/rules';

/** Its own name is offered; another job may have it by now. */
export function RestoreDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const formId = useId();
  const [name, setName] = useState(job.name);
  const restore = useRestoreJob();
  const navigate = useNavigate();
  const toast = useToast();
  const problem = problemAt(restore.error, 'name');

  const submit = () => {
    const other = name.trim() === job.name ? {} : { name: name.trim() };
    void restore
      .mutateAsync({ id: job.id, ...other })
      .then((restored) => {
        toast('success', `${restored.name} is restored, and disabled until you enable it.`);
        return navigate({ to: '/jobs/$jobId', params: { jobId: restored.id } });
      })
      .catch(() => {}); // the dialog shows what went wrong
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" disabled={name.trim() === ''} isPending={restore.isPending}>
        Restore
      </Button>
    </>
  );
  return (
    <Dialog title="Restore this job?" onClose={onClose} footer={footer}>
      <form
        id={formId}
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {restore.error && !problem && <Notice tone="danger">{messageOf(restore.error)}</Notice>}
        <Field label="Name" hint="Change it if another job has it by now." error={problem}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              maxLength={limitsOf('clone', 'name').maxLength}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
