import type { UseFormRegisterReturn } from 'react-hook-form';
import { FieldError } from './Field';

type ChoiceBoxesProps = {
  legend: string;
  choices: { value: string; word: string }[];
  /** The form's field, a list of the chosen values. */
  field: UseFormRegisterReturn;
  error?: string | undefined;
};

/** Any number of some choices, where none means all. */
export function ChoiceBoxes({ legend, choices, field, error }: ChoiceBoxesProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">
        {legend} <span className="font-normal text-faint text-xs">none chosen: all</span>
      </legend>
      {error && <FieldError>{error}</FieldError>}
      <ul className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {choices.map(({ value, word }) => (
          <li key={value}>
            <label className="flex items-center gap-2">
              <input type="checkbox" value={value} className="size-4 accent-accent" {...field} />
              <span className="min-w-0 break-words">{word}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
