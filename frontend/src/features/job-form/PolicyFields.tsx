// What happens to runs that could not begin in time, and to those that a change of the clocks touches.
import { useFormContext } from 'react-hook-form';
import { Field, Select } from '@/components/Field';
import { type Choice, RadioChoices } from './RadioChoices';
import type { JobValues } from './values';

const CATCH_UPS: Choice<JobValues['catchUp']>[] = [
  { value: 'none', word: 'None', meaning: 'What is later than the grace is recorded as missed, and not run.' },
  { value: 'last', word: 'The last', meaning: 'Of all that were due meanwhile, only the latest runs, however late.' },
  { value: 'all', word: 'All', meaning: 'Each of them runs, the oldest first, if they are at most 100.' },
];

export function CatchUpField() {
  return <RadioChoices field="catchUp" legend="Catch-up after an outage" choices={CATCH_UPS} />;
}

const GAPS: Record<JobValues['dstGap'], string> = {
  cron: 'As cron does',
  runAfter: 'Run at the end of the gap',
  skip: 'Leave it out',
};
const OVERLAPS: Record<JobValues['dstOverlap'], string> = {
  cron: 'As cron does',
  once: 'Run the first time only',
  twice: 'Run both times',
};

export function ClockChangeFields() {
  const { register, formState } = useFormContext<JobValues>();
  const { errors } = formState;
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      <Field
        label="A time that summer time leaves out"
        hint="Such as 02:30, when clocks go from 02:00 to 03:00. Cron runs a fixed time at 03:00, and leaves out what comes each hour or minute."
        error={errors.dstGap?.message}
      >
        {(control) => (
          <Select {...control} {...register('dstGap')}>
            {Object.entries(GAPS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="A time that comes twice"
        hint="Such as 02:30, when clocks go back from 03:00 to 02:00. Cron runs a fixed time once, and what comes each hour or minute both times."
        error={errors.dstOverlap?.message}
      >
        {(control) => (
          <Select {...control} {...register('dstOverlap')}>
            {Object.entries(OVERLAPS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
