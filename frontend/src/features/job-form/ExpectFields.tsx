import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button, IconButton } from '@/components/Button';
import { Disclosure } from '@/components/Disclosure';
import { Field, FieldError, TextInput } from '@/components/Field';
import { Panel } from '@/components/Page';
import { plural } from '@/format/number';
import type { JobValues } from './values';

/** What the answer must be for the run to count as a success. */
export function ExpectFields() {
  const { register, formState, control } = useFormContext<JobValues>();
  const expected = useWatch({ control, name: 'expect' });
  const errors = formState.errors.expect;
  return (
    <Panel isFlush>
      <Disclosure title="What counts as success" note={summaryOf(expected)} needsAttention={errors !== undefined}>
        <div className="space-y-5">
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <Field
              label="Status"
              hint="Any of them, separated by commas: 204, or a class such as 2xx."
              error={errors?.status?.message}
            >
              {(field) => (
                <TextInput
                  {...field}
                  placeholder="2xx"
                  autoComplete="off"
                  spellCheck={false}
                  {...register('expect.status', { required: 'Name at least one, such as 2xx.' })}
                />
              )}
            </Field>
            <Field
              label="Answer within (milliseconds)"
              isOptional
              hint="A slower answer is a failure, even when it is right."
              error={errors?.maxDurationMs?.message}
            >
              {(field) => (
                <TextInput
                  {...field}
                  type="number"
                  inputMode="numeric"
                  {...register('expect.maxDurationMs', { setValueAs: numberOrNull, validate: wholeOrNull })}
                />
              )}
            </Field>
            <Field label="The body holds" isOptional error={errors?.bodyContains?.message}>
              {(field) => (
                <TextInput {...field} autoComplete="off" spellCheck={false} {...register('expect.bodyContains')} />
              )}
            </Field>
            <Field label="The body does not hold" isOptional error={errors?.bodyExcludes?.message}>
              {(field) => (
                <TextInput {...field} autoComplete="off" spellCheck={false} {...register('expect.bodyExcludes')} />
              )}
            </Field>
          </div>
          <JsonChecks />
          <p className="text-faint text-xs">
            An answer that is not as expected fails the attempt. It gets another one where “assertion” is listed among
            the failures that do.
          </p>
        </div>
      </Disclosure>
    </Panel>
  );
}

function JsonChecks() {
  const { register, formState, control } = useFormContext<JobValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'expect.jsonPath' });
  const id = useId();
  const errors = formState.errors.expect?.jsonPath;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">The body, as JSON, has</legend>
      <div className="space-y-2">
        {fields.map((field, index) => {
          const problem = errors?.[index]?.path?.message ?? errors?.[index]?.equals?.message;
          const described = {
            'aria-invalid': problem ? (true as const) : undefined,
            'aria-describedby': problem && `${id}-${index}`,
            autoComplete: 'off',
            spellCheck: false,
          };
          return (
            <div key={field.id}>
              <div className="flex items-center gap-2">
                <TextInput
                  aria-label={`Path of check ${index + 1}`}
                  {...described}
                  placeholder="$.items[0].state"
                  className="basis-2/5"
                  {...register(`expect.jsonPath.${index}.path`)}
                />
                <span aria-hidden>=</span>
                <TextInput
                  aria-label={`Value of check ${index + 1}`}
                  {...described}
                  placeholder="done, 5, true"
                  className="flex-1"
                  {...register(`expect.jsonPath.${index}.equals`)}
                />
                <IconButton label={`Remove check ${index + 1}`} onClick={() => remove(index)} className="size-9">
                  <X aria-hidden />
                </IconButton>
              </div>
              {problem && <FieldError id={`${id}-${index}`}>{problem}</FieldError>}
            </div>
          );
        })}
        <Button size="sm" onClick={() => append({ path: '', equals: '' })}>
          <Plus aria-hidden /> Add check
        </Button>
      </div>
    </fieldset>
  );
}

/** What is set, while it cannot be seen. */
function summaryOf({ status, bodyContains, bodyExcludes, jsonPath, maxDurationMs }: JobValues['expect']): string {
  return [
    `status ${status}`,
    (bodyContains || bodyExcludes) && 'text',
    jsonPath.length > 0 && plural(jsonPath.length, 'JSON check'),
    maxDurationMs && 'duration',
  ]
    .filter(Boolean)
    .join(', ');
}

function numberOrNull(text: unknown): number | null {
  return text === '' || text === null || text === undefined ? null : Number(text);
}

function wholeOrNull(value: unknown): true | string {
  return value === null || value === undefined || Number.isInteger(value) || 'Enter a whole number.';
}
