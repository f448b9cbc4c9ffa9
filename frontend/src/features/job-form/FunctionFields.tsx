import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { messageOf } from '@/api/errors';
import { handlersQuery } from '@/api/handlers';
import type { Handler } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, Select, TextArea } from '@/components/Field';
import { duration } from '@/format/time';
import type { JobValues } from './values';

/** What a function job runs and what it gives its function; which one that is, is settled once the job is there. */
export function FunctionFields({ isNew }: { isNew: boolean }) {
  const { register, formState, getValues } = useFormContext<JobValues>();
  return (
    <div className="space-y-5">
      {isNew ? (
        <HandlerPicker />
      ) : (
        <p>
          Runs the function <code className="font-mono text-[0.8125rem]">{getValues('handler')}</code> of the deployed
          code.
        </p>
      )}
      <Field label="Payload" hint="A JSON object, handed to the function." error={formState.errors.payload?.message}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            spellCheck={false}
            className="font-mono sm:text-[0.8125rem]"
            {...register('payload', { validate: (text) => problemOf(text) ?? true })}
          />
        )}
      </Field>
      <TidyButton />
    </div>
  );
}

/** Locked functions are shown and cannot be chosen: they take no further jobs. */
function HandlerPicker() {
  const { register, formState, control: form } = useFormContext<JobValues>();
  const { data: handlers = [], error } = useQuery(handlersQuery);
  const name = useWatch({ control: form, name: 'handler' });
  const chosen = handlers.find((handler) => handler.name === name);
  return (
    <>
      <Field label="Function" error={formState.errors.handler?.message ?? (error ? messageOf(error) : undefined)}>
        {(control) => (
          <Select key={handlers.length} {...control} {...register('handler', { required: 'This is needed.' })}>
            <option value="">Choose one</option>
            {handlers.map(({ name: one, isLocked, isSystem }) => (
              <option key={one} value={one} disabled={isLocked}>
                {one}
                {isSystem ? ' (Cron Manager’s own)' : isLocked ? ' (locked: it takes no further jobs)' : ''}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {chosen && <HandlerFacts handler={chosen} />}
    </>
  );
}

function HandlerFacts({ handler }: { handler: Handler }) {
  const { setValue } = useFormContext<JobValues>();
  const { description, cronExpression, timezone, timeoutMs, retryCount, retryDelayMs } = handler;
  const adopt = () => {
    const options = { shouldDirty: true };
    setValue('cronExpression', cronExpression, options);
    setValue('timezone', timezone, options);
    setValue('timeoutSeconds', timeoutMs / 1000, options);
    setValue('retryCount', retryCount, options);
    setValue('retryDelaySeconds', retryDelayMs / 1000, options);
  };
  return (
    <div className="rounded-lg border border-line p-3 text-muted">
      {description && <p className="whitespace-pre-line break-words">{description}</p>}
      <p className="mt-1">
        By the code: <code className="font-mono text-[0.8125rem]">{cronExpression}</code> in {timezone}, within{' '}
        {duration(timeoutMs)}, with {retryCount} retries.
      </p>
      <Button size="sm" className="mt-2" onClick={adopt}>
        Take these over
      </Button>
    </div>
  );
}

function TidyButton() {
  const { getValues, setValue, trigger } = useFormContext<JobValues>();
  const tidy = () => {
    const text = getValues('payload');
    if (problemOf(text)) void trigger('payload');
    else setValue('payload', JSON.stringify(JSON.parse(text), null, 2), { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Button size="sm" onClick={tidy}>
      Check and tidy
    </Button>
  );
}

/** What keeps a text from being a payload, with the parser's own words where it is no JSON. */
function problemOf(text: string): string | null {
  const hint = 'Write a JSON object, such as {"days": 3}.';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : hint;
  } catch (error) {
    return error instanceof SyntaxError ? `${hint} ${error.message}` : hint;
  }
}
