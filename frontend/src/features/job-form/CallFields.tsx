import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
import { limitsOf, rules } from '@/forms/rules';
import { AuthFields } from './AuthFields';
import { PairsEditor } from './PairsEditor';
import { TemplateHelp } from './TemplateHelp';
import type { JobValues } from './values';

const METHODS = limitsOf('job', 'httpMethod').enum ?? [];
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

export function CallFields() {
  const { register, formState, control: form } = useFormContext<JobValues>();
  const [method, body] = useWatch({ control: form, name: ['httpMethod', 'body'] });
  const id = useId();
  const { errors } = formState;
  const showsBody = !WITHOUT_BODY.has(method) || body !== '' || errors.body;

  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <Field label="Method" error={errors.httpMethod?.message}>
          {(control) => (
            <Select {...control} {...register('httpMethod')}>
              {METHODS.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="URL" error={errors.endpointUrl?.message}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://example.com/tasks/backup"
              autoComplete="off"
              spellCheck={false}
              {...register('endpointUrl', rules('test', 'endpointUrl'))}
            />
          )}
        </Field>
      </div>
      {showsBody && (
        <Field label="Body" isOptional error={errors.body?.message}>
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              spellCheck={false}
              className="font-mono sm:text-[0.8125rem]"
              {...register('body', rules('job', 'body'))}
            />
          )}
        </Field>
      )}
      <PairsEditor name="headers" label="Headers" one="header" namePlaceholder="Authorization" />
      <PairsEditor name="queryParams" label="Query parameters" one="parameter" namePlaceholder="page" />
      <AuthFields />
      <div>
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            aria-describedby={`${id}-identification`}
            className="mt-0.5 size-4 shrink-0 accent-accent"
            {...register('sendIdentification')}
          />
          <span className="min-w-0">The call says which run it is</span>
        </label>
        <p id={`${id}-identification`} className="pl-6.5 text-faint text-xs">
          By User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt and Idempotency-Key. Without them, the
          target cannot tell a retry from a new run.
        </p>
      </div>
      <TemplateHelp />
    </div>
  );
}
