import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSaveCalendar } from '@/api/calendars';
import type { Calendar } from '@/api/types';
import { Field, TextArea, TextInput } from '@/components/Field';
import { FormDrawer } from '@/components/FormDrawer';
import { useToast } from '@/components/Toasts';
import { rules } from '@/forms/rules';
import { useSavedForm } from '@/forms/useSavedForm';
import { ClosureRows } from './ClosureRows';
import { type ClosureRow, closureOf, EMPTY_ROW, rowOf } from './closures';

export type CalendarValues = { name: string; description: string; closures: ClosureRow[] };

type CalendarDrawerProps = { calendar: Calendar | null; onClose: () => void };

/** A new calendar, or a known one as it was when the drawer opened. */
export function CalendarDrawer({ calendar, onClose }: CalendarDrawerProps) {
  const [known] = useState(calendar);
  const toast = useToast();
  const form = useForm<CalendarValues>({
    defaultValues: {
      name: known?.name ?? '',
      description: known?.description ?? '',
      closures: known ? known.closures.map(rowOf) : [EMPTY_ROW],
    },
  });
  const saved = useSavedForm({
    form,
    save: useSaveCalendar(known),
    bodyOf: ({ closures, ...values }) => ({ ...values, closures: closures.filter(isBegun).map(closureOf) }),
    onSaved: ({ name }) => {
      toast('success', `${name} is saved.`);
      onClose();
    },
    fieldFor,
  });
  const { errors } = form.formState;

  return (
    <FormDrawer noun="calendar" known={known?.name ?? null} onClose={onClose} {...saved}>
      <FormProvider {...form}>
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
      </FormProvider>
    </FormDrawer>
  );
}

/** A row that nobody filled in is not sent. */
function isBegun({ from, to, label }: ClosureRow): boolean {
  return from !== '' || to !== '' || label.trim() !== '';
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
