import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { categoriesQuery } from '@/api/categories';
import { useSaveMaintenanceWindow } from '@/api/maintenanceWindows';
import type { MaintenanceWindow } from '@/api/types';
import { ChoiceBoxes } from '@/components/ChoiceBoxes';
import { Field, Select, TextInput } from '@/components/Field';
import { FormDrawer } from '@/components/FormDrawer';
import { useToast } from '@/components/Toasts';
import { readerTimeZone } from '@/format/time';
import { numberRules, rangeOf, rules } from '@/forms/rules';
import { useSavedForm } from '@/forms/useSavedForm';
import { BoundSchedule } from '@/schedule/BoundSchedule';
import { bodyOf, fieldFor, valuesOf, type WindowValues } from './values';

type WindowDrawerProps = { window: MaintenanceWindow | null; onClose: () => void };

/** A new window, or a known one as it was when the drawer opened. */
export function WindowDrawer({ window, onClose }: WindowDrawerProps) {
  const [known] = useState(window);
  const toast = useToast();
  const form = useForm<WindowValues>({ defaultValues: valuesOf(known, Date.now()) });
  const saved = useSavedForm({
    form,
    save: useSaveMaintenanceWindow(known),
    bodyOf: (values) => bodyOf(values, known),
    onSaved: ({ name }) => {
      toast('success', `${name} is saved.`);
      onClose();
    },
    fieldFor,
    isNew: known === null,
  });
  const { register, watch, control, formState } = form;
  const { errors } = formState;
  return (
    <FormDrawer noun="window" known={known?.name ?? null} onClose={onClose} {...saved}>
      <FormProvider {...form}>
        <Field label="Name" error={errors.name?.message}>
          {(field) => (
            <TextInput
              {...field}
              placeholder="The database moves"
              autoComplete="off"
              {...register('name', rules('maintenanceWindow', 'name'))}
            />
          )}
        </Field>
        <Field label="It comes">
          {(field) => (
            <Select {...field} {...register('comes')}>
              <option value="once">Once</option>
              <option value="again">Again and again</option>
            </Select>
          )}
        </Field>
        {watch('comes') === 'once' ? (
          <Times />
        ) : (
          <>
            <BoundSchedule control={control} />
            <Field
              label="It lasts (minutes)"
              hint={`From each beginning, ${rangeOf('maintenanceWindow', 'durationMinutes')}.`}
              error={errors.durationMinutes?.message}
            >
              {(field) => (
                <TextInput
                  {...field}
                  type="number"
                  className="w-32"
                  {...register('durationMinutes', numberRules('maintenanceWindow', 'durationMinutes'))}
                />
              )}
            </Field>
          </>
        )}
        <Categories known={known?.categoryIds ?? []} />
        <label className="flex items-center gap-2.5">
          <input type="checkbox" className="size-4 accent-accent" {...register('isActive')} />
          Active: it holds alerts back
        </label>
      </FormProvider>
    </FormDrawer>
  );
}

/** From when until when, this once. */
function Times() {
  const { register, formState } = useFormContext<WindowValues>();
  const { errors } = formState;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">When, by the clock of {readerTimeZone()}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="From" error={errors.startAt?.message}>
          {(field) => (
            <TextInput {...field} type="datetime-local" {...register('startAt', { required: 'This is needed.' })} />
          )}
        </Field>
        <Field label="Until" error={errors.endAt?.message}>
          {(field) => (
            <TextInput {...field} type="datetime-local" {...register('endAt', { required: 'This is needed.' })} />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

/** Archived categories take nothing new; one that was chosen before stays on offer. */
function Categories({ known }: { known: string[] }) {
  const { register, formState } = useFormContext<WindowValues>();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const offered = categories.filter(({ id, status }) => status === 'active' || known.includes(id));
  if (offered.length === 0) return null;
  return (
    <ChoiceBoxes
      legend="For jobs and heartbeats in these categories only"
      choices={offered.map(({ id, name }) => ({ value: id, word: name }))}
      field={register('categoryIds')}
      error={formState.errors.categoryIds?.message}
    />
  );
}
