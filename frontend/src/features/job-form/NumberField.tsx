import { type FieldPathByValue, useFormContext } from 'react-hook-form';
import { Field, TextInput } from '@/components/Field';
import { type FieldOf, numberRules, rangeOf } from '@/forms/rules';
import type { JobValues } from './values';

export type NumberFieldProps = {
  field: FieldPathByValue<JobValues, number>;
  apiField: FieldOf<'job'>;
  label: string;
  hint: string;
  /** How many of the API's units one of the form's is. */
  unit: number;
  error?: string | undefined;
};

/** A number of the job, with the API's range beside what it is for. */
export function NumberField({ field, apiField, label, hint, unit, error }: NumberFieldProps) {
  const { register, formState } = useFormContext<JobValues>();
  return (
    <Field
      label={label}
      hint={
        <>
          {hint} <span className="whitespace-nowrap">{rangeOf('job', apiField, unit)}.</span>
        </>
      }
      error={formState.errors[field]?.message ?? error}
    >
      {(control) => (
        <TextInput
          {...control}
          type="number"
          step="any"
          inputMode="decimal"
          {...register(field, numberRules('job', apiField, unit))}
        />
      )}
    </Field>
  );
}
