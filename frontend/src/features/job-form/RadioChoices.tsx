import { useId } from 'react';
import { type FieldPathByValue, useFormContext } from 'react-hook-form';
import { FieldError } from '@/components/Field';
import type { JobValues } from './values';

export type Choice<Value extends string> = { value: Value; word: string; meaning: string };

type RadioChoicesProps<Value extends string> = {
  field: FieldPathByValue<JobValues, Value>;
  legend: string;
  choices: Choice<Value>[];
};

/** One of a few, each with what it means. */
export function RadioChoices<Value extends string>({ field, legend, choices }: RadioChoicesProps<Value>) {
  const { register, getFieldState, formState } = useFormContext<JobValues>();
  const id = useId();
  const problem = getFieldState(field, formState).error?.message;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">{legend}</legend>
      <div className="space-y-1.5">
        {choices.map(({ value, word, meaning }) => (
          <div key={value} className="flex items-start gap-2.5">
            <input
              id={`${id}-${value}`}
              type="radio"
              value={value}
              aria-describedby={`${id}-${value}-meaning`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              {...register(field)}
            />
            <div className="min-w-0">
              <label htmlFor={`${id}-${value}`} className="text-[0.8125rem]">
                {word}
              </label>
              <p id={`${id}-${value}-meaning`} className="text-faint text-xs">
                {meaning}
              </p>
            </div>
          </div>
        ))}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  );
}
