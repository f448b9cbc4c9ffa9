import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { useServerErrors } from '@/forms/useServerErrors';
import { AdvancedFields } from './AdvancedFields';
import { CallFields } from './CallFields';
import { ExpectFields } from './ExpectFields';
import { FunctionFields } from './FunctionFields';
import { KindChoice } from './KindChoice';
import { NameFields } from './NameFields';
import { Paste } from './PasteDialog';
import { ScheduleFields } from './ScheduleFields';
import { TestRun } from './TestRun';
import { formField, type JobValues } from './values';

type JobFormProps = {
  /** Of a job that exists: what is hashed is hashed with it. */
  jobId?: string;
  /** Code sets its schedule, and nobody else does. */
  isLocked?: boolean;
  initial: JobValues;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  /** Answers with true once it is saved. */
  onSubmit: (values: JobValues) => Promise<boolean>;
  cancel: ReactNode;
  /** Above the fields: what concerns the form as a whole. */
  notice?: ReactNode;
};

/** The form of a job, new or known. What is typed stays until it is saved, whatever the server answers. */
export function JobForm({
  jobId,
  isLocked = false,
  initial,
  submitLabel,
  isPending,
  error,
  onSubmit,
  cancel,
  notice,
}: JobFormProps) {
  const form = useForm<JobValues>({ defaultValues: initial });
  const { isDirty } = form.formState;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const isSaved = useRef(false);
  const summary = useServerErrors(form, error, formField);
  const top = useRef<HTMLDivElement>(null);
  const saysSomething = summary !== null || Boolean(notice);
  useEffect(() => {
    if (saysSomething) top.current?.scrollIntoView?.({ block: 'nearest' }); // the button stands at the other end
  }, [saysSomething]);
  useBlocker({
    shouldBlockFn: () => isDirty && !isSaved.current && !window.confirm('Leave without saving what you typed?'),
    enableBeforeUnload: () => isDirty && !isSaved.current,
  });

  const save = async (values: JobValues) => {
    isSaved.current = true; // the way to the next page begins inside onSubmit
    isSaved.current = await onSubmit(values);
  };

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="max-w-3xl space-y-4"
        onSubmit={(event) => {
          form.clearErrors(); // the server's words about the last attempt would stop this one
          return form.handleSubmit(save)(event);
        }}
      >
        <div ref={top} className="scroll-mt-20 space-y-4 empty:hidden">
          {notice}
          {summary && <Notice tone="danger">{summary}</Notice>}
        </div>
        <Panel title="Job" aside={jobId === undefined && <Paste />}>
          <NameFields />
        </Panel>
        <ScheduleFields jobId={jobId} isLocked={isLocked} />
        {jobId === undefined && <KindChoice />}
        {kind === 'function' ? (
          <Panel title="Function">
            <FunctionFields isNew={jobId === undefined} />
          </Panel>
        ) : (
          <>
            <Panel title="Call">
              <CallFields />
            </Panel>
            <ExpectFields />
            <TestRun form={form} jobId={jobId} />
          </>
        )}
        <AdvancedFields />
        <div className="flex flex-wrap items-center justify-end gap-2 pt-2">
          {cancel}
          <Button type="submit" variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
