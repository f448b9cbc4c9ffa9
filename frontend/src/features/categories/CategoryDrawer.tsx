import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSaveCategory } from '@/api/categories';
import type { Category } from '@/api/types';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
import { FormDrawer } from '@/components/FormDrawer';
import { useToast } from '@/components/Toasts';
import { limitsOf, rules } from '@/forms/rules';
import { useSavedForm } from '@/forms/useSavedForm';

type Values = {
  name: string;
  description: string;
  color: string;
  status: Category['status'];
  executionRetentionDays: number | null;
};

type CategoryDrawerProps = { category: Category | null; onClose: () => void };

/** A new category, or a known one as it was when the drawer opened. */
export function CategoryDrawer({ category, onClose }: CategoryDrawerProps) {
  const [known] = useState(category);
  const toast = useToast();
  const form = useForm<Values>({
    defaultValues: {
      name: known?.name ?? '',
      description: known?.description ?? '',
      color: known?.color ?? String(limitsOf('category', 'color').default),
      status: known?.status ?? 'active',
      executionRetentionDays: known?.executionRetentionDays ?? null,
    },
  });
  const saved = useSavedForm({
    form,
    save: useSaveCategory(known),
    bodyOf: (values) => values,
    onSaved: ({ name }) => {
      toast('success', `${name} is saved.`);
      onClose();
    },
  });
  const { errors } = form.formState;

  return (
    <FormDrawer noun="category" known={known?.name ?? null} onClose={onClose} {...saved}>
      <Field label="Name" error={errors.name?.message}>
        {(control) => (
          <TextInput
            {...control}
            placeholder="Billing"
            autoComplete="off"
            {...form.register('name', rules('category', 'name'))}
          />
        )}
      </Field>
      <Field label="Description" isOptional error={errors.description?.message}>
        {(control) => (
          <TextArea {...control} rows={2} {...form.register('description', rules('category', 'description'))} />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Colour" hint="A dot beside its name." error={errors.color?.message}>
          {(control) => <TextInput {...control} type="color" className="p-1" {...form.register('color')} />}
        </Field>
        <Field label="Status" hint="An archived one keeps its jobs and takes no others." error={errors.status?.message}>
          {(control) => (
            <Select {...control} {...form.register('status')}>
              <option value="active">Active</option>
              <option value="archived">Archived</option>
            </Select>
          )}
        </Field>
      </div>
      <Field
        label="Keep executions for (days)"
        isOptional
        hint="Empty: as long as everywhere. Shorter is for jobs whose runs nobody looks at again."
        error={errors.executionRetentionDays?.message}
      >
        {(control) => (
          <TextInput
            {...control}
            type="number"
            min={1}
            className="w-32"
            {...form.register('executionRetentionDays', {
              setValueAs: (text) => (text === '' || text === null ? null : Number(text)),
            })}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
