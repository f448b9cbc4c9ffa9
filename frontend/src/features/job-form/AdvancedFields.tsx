import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type FieldPath, useFormContext } from 'react-hook-form';
import { classes } from '@/components/classes';
import { Field, TextInput } from '@/components/Field';
import { Panel } from '@/components/Page';
import { numberRules, rangeOf } from '@/forms/rules';
import type { JobValues } from './values';

type NumberField = {
  field: FieldPath<JobValues> &
    ('timeoutSeconds' | 'retryCount' | 'retryDelaySeconds' | 'misfireGraceSeconds' | 'disableAfterFailures');
  apiField: 'timeoutMs' | 'retryCount' | 'retryDelayMs' | 'misfireGraceSeconds' | 'disableAfterFailures';
  label: string;
  hint: string;
  /** How many of the API's units one of the form's is. */
  unit: number;
};

const NUMBERS: NumberField[] = [
  {
    field: 'timeoutSeconds',
    apiField: 'timeoutMs',
    unit: 1000,
    label: 'Timeout (seconds)',
    hint: 'For one attempt, connecting included.',
  },
  {
    field: 'retryCount',
    apiField: 'retryCount',
    unit: 1,
    label: 'Retries',
    hint: 'Further attempts after one that failed in passing.',
  },
  {
    field: 'retryDelaySeconds',
    apiField: 'retryDelayMs',
    unit: 1000,
    label: 'First retry after (seconds)',
    hint: 'Doubles with each retry, up to a minute.',
  },
  {
    field: 'misfireGraceSeconds',
    apiField: 'misfireGraceSeconds',
    unit: 1,
    label: 'Misfire grace (seconds)',
    hint: 'How late a run may still begin, after an outage for example. Later, it is recorded as missed.',
  },
  {
    field: 'disableAfterFailures',
    apiField: 'disableAfterFailures',
    unit: 1,
    label: 'Disable after failures',
    hint: 'So many failed runs in a row; 0 for never.',
  },
];

/** Open when asked for, and when something inside needs attention. */
export function AdvancedFields() {
  const { register, formState } = useFormContext<JobValues>();
  const [isWanted, setWanted] = useState(false);
  const hasProblem = NUMBERS.some(({ field }) => formState.errors[field]);
  const isOpen = isWanted || hasProblem;
  return (
    <Panel isFlush>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setWanted(!isOpen)}
          className="flex min-h-12 w-full items-center gap-2 px-4 text-left font-semibold focus-visible:outline-offset-[-2px]"
        >
          <ChevronRight
            aria-hidden
            className={classes('size-4 text-faint transition-transform', isOpen && 'rotate-90')}
          />
          Advanced
          <span className="font-normal text-faint">timeout, retries, failures</span>
        </button>
      </h2>
      <div hidden={!isOpen} className="border-line border-t p-4">
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          {NUMBERS.map(({ field, apiField, label, hint, unit }) => (
            <Field
              key={field}
              label={label}
              hint={
                <>
                  {hint} <span className="whitespace-nowrap">{rangeOf('job', apiField, unit)}.</span>
                </>
              }
              error={formState.errors[field]?.message}
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
          ))}
        </div>
        <label className="mt-5 flex items-center gap-2.5">
          <input type="checkbox" className="size-4 accent-accent" {...register('isActive')} />
          Active: it runs on its schedule
        </label>
      </div>
    </Panel>
  );
}
