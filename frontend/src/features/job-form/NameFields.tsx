import { useFormContext } from 'react-hook-form';
import { Field, TextArea, TextInput } from '@/components/Field';
import { rules } from '@/forms/rules';
import type { JobValues } from './values';

export function NameFields() {
  const { register, formState } = useFormContext<JobValues>();
  const { errors } = formState;
  return (
    <div className="space-y-4">
      <Field label="Name" error={errors.name?.message}>
        {(control) => (
          <TextInput
            {...control}
            placeholder="Nightly backup"
            autoComplete="off"
            {...register('name', rules('job', 'name'))}
          />
        )}
      </Field>
      <Field label="Description" isOptional error={errors.description?.message}>
        {(control) => <TextArea {...control} rows={2} {...register('description', rules('job', 'description'))} />}
      </Field>
      <Field label="Tags" isOptional hint="Separated by commas." error={errors.tags?.message}>
        {(control) => (
          <TextInput {...control} placeholder="backup, database" autoComplete="off" {...register('tags')} />
        )}
      </Field>
    </div>
  );
}
