import { useFormContext } from 'react-hook-form';
import { Disclosure } from '@/components/Disclosure';
import { Panel } from '@/components/Page';
import { NumberField, type NumberFieldProps } from './NumberField';
import type { JobValues } from './values';

const NUMBERS: NumberFieldProps[] = [
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
  const hasProblem = NUMBERS.some(({ field }) => formState.errors[field]);
  return (
    <Panel isFlush>
      <Disclosure title="Advanced" note="timeout, retries, failures" needsAttention={hasProblem}>
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          {NUMBERS.map((number) => (
            <NumberField key={number.field} {...number} />
          ))}
        </div>
        <label className="mt-5 flex items-center gap-2.5">
          <input type="checkbox" className="size-4 accent-accent" {...register('isActive')} />
          Active: it runs on its schedule
        </label>
      </Disclosure>
    </Panel>
  );
}
