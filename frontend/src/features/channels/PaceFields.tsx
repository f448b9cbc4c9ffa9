import { useController, useFormContext } from 'react-hook-form';
import { Field, Select, TextInput } from '@/components/Field';
import { TimeZonePicker } from '@/components/TimeZonePicker';
import type { ChannelValues } from './values';

/** When the channel is told: at once, of what nobody takes care of, or of what was collected. */
export function PaceFields() {
  const { register, watch, control, formState } = useFormContext<ChannelValues>();
  const timezone = useController({ control, name: 'timezone' });
  const pace = watch('pace');
  const collects = watch('kind') !== 'pagerduty'; // it wakes people, which a summary is no reason for
  const { errors } = formState;
  return (
    <>
      <Field
        label="When it is told"
        hint={pace === 'hourly' || pace === 'daily' ? 'What is critical comes at once all the same.' : undefined}
        error={errors.pace?.message}
      >
        {(field) => (
          <Select {...field} {...register('pace')}>
            <option value="now">At once</option>
            <option value="escalation">When nobody has acknowledged it</option>
            {collects && <option value="hourly">Collected, hourly</option>}
            {collects && <option value="daily">Collected, daily</option>}
          </Select>
        )}
      </Field>
      {pace === 'escalation' && (
        <Field label="After (minutes)" error={errors.afterMinutes?.message}>
          {(field) => (
            <TextInput
              {...field}
              type="number"
              min={1}
              className="w-32"
              {...register('afterMinutes', { valueAsNumber: true })}
            />
          )}
        </Field>
      )}
      {pace === 'daily' && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Hour" hint="0 to 23." error={errors.hour?.message}>
            {(field) => (
              <TextInput {...field} type="number" min={0} max={23} {...register('hour', { valueAsNumber: true })} />
            )}
          </Field>
          <Field label="Time zone" error={errors.timezone?.message}>
            {(field) => (
              <TimeZonePicker
                {...field}
                value={timezone.field.value}
                onChange={timezone.field.onChange}
                onBlur={timezone.field.onBlur}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
