import { useFormContext } from 'react-hook-form';
import { Field, TextArea } from '@/components/Field';
import type { JobValues } from './values';

/** What a function job gives its function; which one that is, is settled. */
export function FunctionFields() {
  const { register, formState, getValues } = useFormContext<JobValues>();
  return (
    <div className="space-y-5">
      <p>
        Runs the function <code className="font-mono text-[0.8125rem]">{getValues('handler')}</code> of the deployed
        code.
      </p>
      <Field label="Payload" hint="A JSON object, handed to the function." error={formState.errors.payload?.message}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            spellCheck={false}
            className="font-mono sm:text-[0.8125rem]"
            {...register('payload', {
              validate: (text) => isObject(text) || 'Write a JSON object, such as {"days": 3}.',
            })}
          />
        )}
      </Field>
    </div>
  );
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
