import { useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSaveCalendar } from '@/api/calendars';
import { ApiError } from '@/api/errors';
import type { Calendar } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextArea, TextInput } from '@/components/Field';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';
import { ClosureRows } from './ClosureRows';
import { type ClosureRow, closureOf, EMPTY_ROW, rowOf } from './closures';

export type CalendarValues = { name: string; description: string; closures: ClosureRow[] };

type CalendarDrawerProps = { calendar: Calendar | null; onClose: () => void };

/** A new calendar, or a known one as it was when the drawer opened. */
export function CalendarDrawer({ calendar, onClose }: CalendarDrawerProps) {
  const formId = useId();
  const [known] = useState(calendar);
  const save = useSaveCalendar(known);
  const toast = useToast();
  const form = useForm<CalendarValues>({
    defaultValues: {
      name: known?.name ?? '',
      description: known?.description ?? '',
      closures: known ? known.closures.map(rowOf) : [EMPTY_ROW],
    },
  });
  const { errors, isDirty } = form.formState;
  const isStale = known !== null && isConflict(save.error);
  const summary = useServerErrors(form, isStale ? null : save.error, fieldFor);

  const submit = form.handleSubmit(({ name, description, closures }) =>
    save.mutate(
      { name, description, closures: closures.filter(isBegun).map(closureOf) },
      {
        onSuccess: (saved) => {
          toast('success', `${saved.name} is saved.`);
          onClose();
        },
      },
    ),
  );
  const close = () => {
    if (!isDirty || window.confirm('Leave without saving what you typed?')) onClose();
  };
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={save.isPending}>
        {known ? 'Save changes' : 'Create calendar'}
      </Button>
    </>
  );

  return (
    <Drawer title={known ? `Edit ${known.name}` : 'New calendar'} onClose={close} footer={footer}>
      <FormProvider {...form}>
        <form
          id={formId}
          noValidate
          className="space-y-5"
          onSubmit={(event) => {
            form.clearErrors(); // the server's words about the last attempt would stop this one
            return submit(event);
          }}
        >
          {isStale && (
            <Notice tone="warning" title="This calendar was changed elsewhere in the meantime">
              Close it and open it again to see the newer version. What you typed is not saved.
            </Notice>
          )}
          {summary && <Notice tone="danger">{summary}</Notice>}
          <Field label="Name" error={errors.name?.message}>
            {(control) => (
              <TextInput
                {...control}
                placeholder="Public holidays"
                autoComplete="off"
                {...form.register('name', rules('calendar', 'name'))}
              />
            )}
          </Field>
          <Field label="Description" isOptional error={errors.description?.message}>
            {(control) => (
              <TextArea {...control} rows={2} {...form.register('description', rules('calendar', 'description'))} />
            )}
          </Field>
          <ClosureRows />
        </form>
      </FormProvider>
    </Drawer>
  );
}

/** A row that nobody filled in is not sent. */
function isBegun({ from, to, label }: ClosureRow): boolean {
  return from !== '' || to !== '' || label.trim() !== '';
}

function isConflict(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 409 && error.code !== 'NAME_TAKEN';
}

/** `closures.3.from` stands where it is in the form; what concerns a closure or all of them, at its first field or above. */
function fieldFor(apiField: string, values: CalendarValues) {
  const [head, index, field] = apiField.split('.');
  if (head === 'name' || head === 'description') return head;
  if (head !== 'closures') return undefined;
  const row = Number(index);
  if (index === undefined || !values.closures[row]) return 'closures.root' as const;
  return `closures.${row}.${isRowField(field) ? field : 'from'}` as const;
}

function isRowField(field: string | undefined): field is 'from' | 'to' | 'yearly' | 'label' {
  return ['from', 'to', 'yearly', 'label'].includes(field ?? '');
}
