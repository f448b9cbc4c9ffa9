import { useFormContext } from 'react-hook-form';
import { Disclosure } from '@/components/Disclosure';
import { Field, Select, TextInput } from '@/components/Field';
import { Panel } from '@/components/Page';
import { optionalNumberRules, rangeOf } from '@/forms/rules';
import { NumberField } from './NumberField';
import { RetryFields } from './RetryFields';
import { OnCrashField, OverlapField } from './RunPolicyFields';
import type { JobValues } from './values';

const FIELDS = [
  'timeoutSeconds',
  'disableAfterFailures',
  'notifyOnFailure',
  'tuning',
  'callbackDeadlineSeconds',
  'retryCount',
  'retryStrategy',
  'retryDelaySeconds',
  'retryChoice',
  'retryOn',
  'overlapPolicy',
  'onCrash',
] as const satisfies (keyof JobValues)[];

/** Open when asked for, and when something inside needs attention. */
export function AdvancedFields() {
  const { register, formState } = useFormContext<JobValues>();
  const hasProblem = FIELDS.some((field) => formState.errors[field]);
  return (
    <Panel isFlush>
      <Disclosure title="Advanced" note="timeout, retries, overlaps, failures" needsAttention={hasProblem}>
        <div className="space-y-6">
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <NumberField
              field="timeoutSeconds"
              apiField="timeoutMs"
              unit={1000}
              label="Timeout (seconds)"
              hint="For one attempt, connecting included."
            />
            <NumberField
              field="disableAfterFailures"
              apiField="disableAfterFailures"
              unit={1}
              label="Disable after failures"
              hint="So many failed runs in a row; 0 for never."
            />
            <Field
              label="Report within (seconds)"
              isOptional
              hint={`For long work: an answer 202 then means “later”, and the target reports the end itself, by the address and token that came with the call. ${rangeOf('job', 'callbackDeadlineSeconds')}.`}
              error={formState.errors.callbackDeadlineSeconds?.message}
            >
              {(control) => (
                <TextInput
                  {...control}
                  type="number"
                  inputMode="numeric"
                  {...register('callbackDeadlineSeconds', optionalNumberRules('job', 'callbackDeadlineSeconds'))}
                />
              )}
            </Field>
          </div>
          <Field label="Tell of failed runs" error={formState.errors.notifyOnFailure?.message}>
            {(control) => (
              <Select {...control} {...register('notifyOnFailure')}>
                <option value="default">As the settings say</option>
                <option value="yes">Yes</option>
                <option value="no">No</option>
              </Select>
            )}
          </Field>
          <Field
            label="Tuning"
            hint="Rules may change when it runs as it fails or recovers, or only suggest to."
            error={formState.errors.tuning?.message}
          >
            {(control) => (
              <Select {...control} {...register('tuning')}>
                <option value="off">Off</option>
                <option value="suggest">Suggest</option>
                <option value="auto">By itself</option>
              </Select>
            )}
          </Field>
          <RetryFields />
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <OverlapField />
            <OnCrashField />
          </div>
          <label className="flex items-center gap-2.5">
            <input type="checkbox" className="size-4 accent-accent" {...register('isActive')} />
            Active: it runs on its schedule
          </label>
        </div>
      </Disclosure>
    </Panel>
  );
}
