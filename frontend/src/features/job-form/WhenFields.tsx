import { useFormContext, useWatch } from 'react-hook-form';
import { Disclosure } from '@/components/Disclosure';
import { Field, TextInput } from '@/components/Field';
import { Panel } from '@/components/Page';
import { plural } from '@/format/number';
import { optionalNumberRules, rangeOf } from '@/forms/rules';
import { CalendarChoices } from './CalendarChoices';
import { NumberField } from './NumberField';
import { CatchUpField, ClockChangeFields } from './PolicyFields';
import type { JobValues } from './values';

const FIELDS = [
  'startAt',
  'endAt',
  'maxRuns',
  'jitterSeconds',
  'misfireGraceSeconds',
  'catchUp',
  'dstGap',
  'dstOverlap',
  'calendarIds',
] as const satisfies (keyof JobValues)[];

type Problems = Partial<Record<string, string>>;

/** What narrows or shifts the schedule. `problems` is what the preview says about these fields. */
export function WhenFields({ problems }: { problems: Problems }) {
  const { formState, control } = useFormContext<JobValues>();
  const summary = useWatch({ control, compute: summaryOf });
  const hasProblem = FIELDS.some((field) => formState.errors[field] || problems[field]);
  return (
    <Panel isFlush>
      <Disclosure title="More about when" note={summary} needsAttention={hasProblem}>
        <div className="space-y-6">
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <BoundField field="startAt" label="Starts" hint="No run before this." problems={problems} />
            <BoundField field="endAt" label="Ends" hint="No run after this." problems={problems} />
            <MaxRunsField problems={problems} />
            <NumberField
              field="jitterSeconds"
              apiField="jitterSeconds"
              unit={1}
              label="Jitter (seconds)"
              hint="Every run is put off by the same part of this, which differs from job to job."
              error={problems.jitterSeconds}
            />
          </div>
          <CalendarChoices problem={problems.calendarIds} />
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <NumberField
              field="misfireGraceSeconds"
              apiField="misfireGraceSeconds"
              unit={1}
              label="Misfire grace (seconds)"
              hint="How late a run may still begin and count as on time."
            />
            <CatchUpField />
          </div>
          <ClockChangeFields />
        </div>
      </Disclosure>
    </Panel>
  );
}

type BoundFieldProps = { field: 'startAt' | 'endAt'; label: string; hint: string; problems: Problems };

function BoundField({ field, label, hint, problems }: BoundFieldProps) {
  const { register, formState, control } = useFormContext<JobValues>();
  const timezone = useWatch({ control, name: 'timezone' });
  return (
    <Field
      label={label}
      isOptional
      hint={`${hint} By the clock of ${timezone || 'the job'}.`}
      error={formState.errors[field]?.message ?? problems[field]}
    >
      {(bound) => <TextInput {...bound} type="datetime-local" step="any" {...register(field)} />}
    </Field>
  );
}

function MaxRunsField({ problems }: { problems: Problems }) {
  const { register, formState } = useFormContext<JobValues>();
  return (
    <Field
      label="Runs at most"
      isOptional
      hint={`The schedule ends after so many. ${rangeOf('job', 'maxRuns')}.`}
      error={formState.errors.maxRuns?.message ?? problems.maxRuns}
    >
      {(control) => (
        <TextInput
          {...control}
          type="number"
          inputMode="numeric"
          {...register('maxRuns', optionalNumberRules('job', 'maxRuns'))}
        />
      )}
    </Field>
  );
}

/** What is set, while it cannot be seen. */
function summaryOf(values: JobValues): string {
  const set = [
    values.startAt && 'start',
    values.endAt && 'end',
    values.maxRuns && plural(values.maxRuns, 'run'),
    values.jitterSeconds > 0 && 'jitter',
    values.calendarIds.length > 0 && plural(values.calendarIds.length, 'calendar'),
    values.catchUp !== 'none' && 'catch-up',
    (values.dstGap !== 'cron' || values.dstOverlap !== 'cron') && 'clock changes',
  ].filter(Boolean);
  return set.length > 0 ? `set: ${set.join(', ')}` : 'start and end, calendars, lateness, clock changes';
}
