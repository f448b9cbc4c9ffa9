import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { Field, TextInput } from '@/components/Field';
import { TimeZonePicker } from '@/components/TimeZonePicker';
import { rules } from '@/forms/rules';
import { SchedulePreview } from './SchedulePreview';
import { useSchedulePreview } from './useSchedulePreview';
import type { JobValues } from './values';

const EXAMPLES = [
  { words: 'Every minute', expression: '* * * * *' },
  { words: 'Every 15 minutes', expression: '*/15 * * * *' },
  { words: 'Hourly', expression: '0 * * * *' },
  { words: 'Daily at 3', expression: '0 3 * * *' },
  { words: 'Weekdays at 9', expression: '0 9 * * 1-5' },
  { words: 'First of the month', expression: '0 0 1 * *' },
];

export function ScheduleFields() {
  const { register, formState, control: form, setValue } = useFormContext<JobValues>();
  const [cronExpression, timezone] = useWatch({ control: form, name: ['cronExpression', 'timezone'] });
  const preview = useSchedulePreview(cronExpression, timezone);
  const { errors } = formState;
  const choose = (expression: string) =>
    setValue('cronExpression', expression, { shouldDirty: true, shouldValidate: true });

  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Cron expression"
          hint="Minute, hour, day of the month, month, day of the week."
          error={errors.cronExpression?.message ?? preview.problems.cronExpression}
        >
          {(control) => (
            <TextInput
              {...control}
              placeholder="0 3 * * *"
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              {...register('cronExpression', rules('job', 'cronExpression'))}
            />
          )}
        </Field>
        <Field
          label="Time zone"
          hint="Whose clock the schedule follows, summer time included."
          error={errors.timezone?.message ?? preview.problems.timezone}
        >
          {(control) => (
            <Controller
              name="timezone"
              control={form}
              rules={rules('job', 'timezone')}
              render={({ field: { value, onChange, onBlur } }) => (
                <TimeZonePicker {...control} value={value} onChange={onChange} onBlur={onBlur} />
              )}
            />
          )}
        </Field>
      </div>
      <ul aria-label="Examples" className="flex flex-wrap gap-1.5">
        {EXAMPLES.map(({ words, expression }) => (
          <li key={expression}>
            <button
              type="button"
              title={expression}
              onClick={() => choose(expression)}
              className="rounded-full border border-line px-2.5 py-1 text-muted text-xs transition-colors hover:border-line-strong hover:bg-sunken hover:text-ink"
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
      <SchedulePreview preview={preview} timezone={timezone} />
    </div>
  );
}
