import { useFormContext, useWatch } from 'react-hook-form';
import { Field, Select, TextInput } from '@/components/Field';
import { plural } from '@/format/number';
import { delaysInWords } from '@/format/retries';
import { NumberField } from './NumberField';
import { type Choice, RadioChoices } from './RadioChoices';
import type { JobValues } from './values';

const STRATEGIES: Record<JobValues['retryStrategy'], string> = {
  exponential: 'Doubled each time, up to a minute',
  stepped: '1 minute, 5 minutes, then 15 minutes each',
  fixed: 'Always the same',
};
const CHOICES: Choice<JobValues['retryChoice']>[] = [
  {
    value: 'passing',
    word: 'What passes by itself',
    meaning: 'No connection, no answer in time, host not found; statuses 408, 425, 429 and 5xx.',
  },
  { value: 'listed', word: 'What is listed here', meaning: 'And nothing else.' },
];

/** Whether, when and after what a failed attempt gets another one. */
export function RetryFields() {
  const { register, formState, control: form } = useFormContext<JobValues>();
  const [strategy, choice, retryCount] = useWatch({
    control: form,
    name: ['retryStrategy', 'retryChoice', 'retryCount'],
  });
  const { errors } = formState;
  return (
    <div className="space-y-5">
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <NumberField
          field="retryCount"
          apiField="retryCount"
          unit={1}
          label="Retries"
          hint="Further attempts after one that failed."
        />
        <Field label="Wait between attempts" error={errors.retryStrategy?.message}>
          {(control) => (
            <Select {...control} {...register('retryStrategy')}>
              {Object.entries(STRATEGIES).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {strategy !== 'stepped' && (
          <NumberField
            field="retryDelaySeconds"
            apiField="retryDelayMs"
            unit={1000}
            label={strategy === 'fixed' ? 'Wait (seconds)' : 'First retry after (seconds)'}
            hint={strategy === 'fixed' ? 'Before each further attempt.' : 'Doubles with each retry.'}
          />
        )}
      </div>
      <Delays />
      {retryCount > 0 && (
        <>
          <RadioChoices field="retryChoice" legend="Which failures get another attempt" choices={CHOICES} />
          {choice === 'listed' && (
            <Field
              label="Failures that get another attempt"
              hint="Separated by commas: network, timeout, dns, tls, assertion (not the answer expected), a status such as 503, a class such as 5xx."
              error={errors.retryOn?.message}
            >
              {(control) => (
                <TextInput
                  {...control}
                  placeholder="network, timeout, 429, 5xx"
                  autoComplete="off"
                  spellCheck={false}
                  {...register('retryOn')}
                />
              )}
            </Field>
          )}
        </>
      )}
    </div>
  );
}

/** What the three fields above come to. */
function Delays() {
  const { control } = useFormContext<JobValues>();
  const [retryCount, retryStrategy, seconds] = useWatch({
    control,
    name: ['retryCount', 'retryStrategy', 'retryDelaySeconds'],
  });
  const canBeSaid = Number.isInteger(retryCount) && retryCount >= 0 && retryCount <= 10 && seconds > 0;
  return (
    <p aria-live="polite" className="text-muted">
      {!canBeSaid
        ? ''
        : retryCount === 0
          ? 'A failed attempt is the run’s last.'
          : `${plural(retryCount, 'further attempt')}, ${delaysInWords({ retryCount, retryStrategy, retryDelayMs: seconds * 1000 })}; each up to a tenth sooner or later, and later still where the answer’s Retry-After says so.`}
    </p>
  );
}
