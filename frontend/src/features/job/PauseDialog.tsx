import { type ReactNode, useId, useState } from 'react';
import { messageOf, problemAt } from '@/api/errors';
import { usePauseJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { dueTime } from '@/format/time';
import { instantOf } from '@/format/zonedTime';
import { pausePresets } from './pauses';

const CUSTOM = 'custom';
const OPEN_END = 'open';

/** Asks until when the job is to keep still: an instant, or until somebody enables it. */
export function PauseDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const formId = useId();
  const pause = usePauseJob(job.id);
  const toast = useToast();
  const [presets] = useState(() => pausePresets(Date.now(), job.timezone));
  const [choice, setChoice] = useState('hour');
  const [local, setLocal] = useState('');
  const [reason, setReason] = useState('');
  const isDisabling = choice === OPEN_END;
  const until = choice === CUSTOM ? instantOf(local, job.timezone) : presets.find(({ id }) => id === choice)?.until;

  const submit = () =>
    pause.mutate(
      { until: isDisabling ? null : (until ?? null), reason: reason.trim() || null },
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
        disabled={!isDisabling && !until}
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
        <fieldset className="space-y-2">
          <legend className="mb-1.5 font-medium text-[0.8125rem]">How long, by the clock of {job.timezone}</legend>
          {presets.map((preset) => (
            <Choice key={preset.id} chosen={choice} value={preset.id} onChoose={setChoice}>
              {preset.words} <span className="text-faint text-xs">{dueTime(preset.until, job.timezone)}</span>
            </Choice>
          ))}
          <Choice chosen={choice} value={CUSTOM} onChoose={setChoice}>
            Until a time of your choice
          </Choice>
          <Choice chosen={choice} value={OPEN_END} onChoose={setChoice}>
            Until somebody enables it: disable it
          </Choice>
        </fieldset>
        {(choice === CUSTOM || untilProblem) && (
          <Field label="Until" error={untilProblem} hint={`By the clock of ${job.timezone}.`}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                value={local}
                onChange={({ target }) => {
                  setChoice(CUSTOM);
                  setLocal(target.value);
                }}
              />
            )}
          </Field>
        )}
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

type ChoiceProps = { chosen: string; value: string; onChoose: (value: string) => void; children: ReactNode };

function Choice({ chosen, value, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2.5">
      <input
        type="radio"
        name="until"
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="size-4 shrink-0 accent-accent"
      />
      <span>{children}</span>
    </label>
  );
}
