import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button, IconButton } from '@/components/Button';
import { Field, FieldError, TextInput } from '@/components/Field';
import type { CalendarValues } from './CalendarDrawer';
import { EMPTY_ROW, withTimes } from './closures';
import { PasteDates } from './PasteDates';

/** When the calendar is closed, a row each. */
export function ClosureRows() {
  const { control, formState, getValues } = useFormContext<CalendarValues>();
  const { fields, append, remove, update, replace } = useFieldArray({ control, name: 'closures' });
  const whole = formState.errors.closures?.root?.message ?? formState.errors.closures?.message;
  const paste = (rows: typeof fields) =>
    replace([...getValues('closures').filter(({ from, to, label }) => from || to || label), ...rows]);
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">Closed</legend>
      <p className="mb-3 text-faint text-xs">
        By the clock of each job’s own time zone. Whole days, the last included; or from a time until it opens again.
      </p>
      {whole && <FieldError>{whole}</FieldError>}
      <ol aria-label="Closures" className="space-y-3">
        {fields.map((field, index) => (
          <li key={field.id} className="rounded-lg border border-line p-3">
            <ClosureFields
              index={index}
              onTimes={(hasTimes) => update(index, withTimes(getValues(`closures.${index}`), hasTimes))}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <div className="mt-3 space-y-3">
        <Button size="sm" onClick={() => append(EMPTY_ROW)}>
          <Plus aria-hidden /> Add a closure
        </Button>
        <PasteDates onAdd={(rows) => paste(rows as typeof fields)} />
      </div>
    </fieldset>
  );
}

type ClosureFieldsProps = { index: number; onTimes: (hasTimes: boolean) => void; onRemove: () => void };

function ClosureFields({ index, onTimes, onRemove }: ClosureFieldsProps) {
  const { register, formState, control } = useFormContext<CalendarValues>();
  const hasTimes = useWatch({ control, name: `closures.${index}.hasTimes` });
  const errors = formState.errors.closures?.[index];
  const type = hasTimes ? 'datetime-local' : 'date';
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={hasTimes ? 'From' : 'First day'} error={errors?.from?.message}>
          {(field) => (
            <TextInput
              {...field}
              type={type}
              {...register(`closures.${index}.from`, { required: 'This is needed.' })}
            />
          )}
        </Field>
        <Field label={hasTimes ? 'Open again at' : 'Last day'} isOptional={!hasTimes} error={errors?.to?.message}>
          {(field) => (
            <TextInput
              {...field}
              type={type}
              {...register(`closures.${index}.to`, { required: hasTimes ? 'This is needed.' : false })}
            />
          )}
        </Field>
      </div>
      <div className="flex items-end gap-2">
        <Field label="Reason" isOptional error={errors?.label?.message} className="flex-1">
          {(field) => (
            <TextInput {...field} placeholder="Christmas" autoComplete="off" {...register(`closures.${index}.label`)} />
          )}
        </Field>
        <IconButton label={`Remove closure ${index + 1}`} onClick={onRemove} className="size-9">
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={hasTimes}
            onChange={({ target }) => onTimes(target.checked)}
            className="size-4 accent-accent"
          />
          Certain hours
        </label>
        {!hasTimes && (
          <label className="flex items-center gap-2">
            <input type="checkbox" className="size-4 accent-accent" {...register(`closures.${index}.yearly`)} />
            Every year
          </label>
        )}
      </div>
      {errors?.yearly?.message && <FieldError>{errors.yearly.message}</FieldError>}
    </div>
  );
}
