import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { categoriesQuery } from '@/api/categories';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
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
      <div className="grid gap-4 sm:grid-cols-2">
        <CategoryField />
        <Field label="Tags" isOptional hint="Separated by commas." error={errors.tags?.message}>
          {(control) => (
            <TextInput {...control} placeholder="backup, database" autoComplete="off" {...register('tags')} />
          )}
        </Field>
      </div>
    </div>
  );
}

/** Archived ones take no further jobs, but keep those that they have. */
function CategoryField() {
  const { register, formState, control: form } = useFormContext<JobValues>();
  const { data: categories } = useQuery(categoriesQuery);
  const chosen = useWatch({ control: form, name: 'categoryId' });
  const offered = (categories ?? []).filter(({ id, status }) => status === 'active' || id === chosen);
  const isUnknown = chosen !== '' && !offered.some(({ id }) => id === chosen);
  return (
    <Field label="Category" isOptional error={formState.errors.categoryId?.message}>
      {(control) => (
        // made anew once the list is there: until then, the browser has no option to show as chosen
        <Select key={offered.length} {...control} {...register('categoryId')}>
          <option value="">None</option>
          {isUnknown && <option value={chosen}>{categories ? 'One that is gone' : 'As it is'}</option>}
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
