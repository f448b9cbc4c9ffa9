import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { categoriesQuery } from '@/api/categories';
import { alertKinds, alertKindWord } from '@/components/alerts';
import { Field, Select, TextInput } from '@/components/Field';
import { severities, severityWord } from '@/components/FindingParts';
import type { ChannelValues } from './values';

/** What the channel is told of. Where nothing is chosen, everything counts. */
export function RoutingFields() {
  const { register, formState } = useFormContext<ChannelValues>();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { errors } = formState;
  return (
    <>
      <Field label="From which severity" error={errors.minimumSeverity?.message}>
        {(control) => (
          <Select {...control} {...register('minimumSeverity')}>
            {severities.toReversed().map((severity) => (
              <option key={severity} value={severity}>
                {severityWord(severity)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Boxes
        legend="Of these kinds only"
        name="kinds"
        choices={alertKinds.map((kind) => ({ value: kind, word: alertKindWord(kind) }))}
      />
      {categories.length > 0 && (
        <Boxes
          legend="Of jobs in these categories only"
          name="categoryIds"
          choices={categories.map(({ id, name }) => ({ value: id, word: name }))}
        />
      )}
      <Field
        label="Of jobs with one of these tags only"
        isOptional
        hint="Separated by commas."
        error={errors.tags?.message}
      >
        {(control) => <TextInput {...control} autoComplete="off" {...register('tags')} />}
      </Field>
    </>
  );
}

type BoxesProps = { legend: string; name: 'kinds' | 'categoryIds'; choices: { value: string; word: string }[] };

function Boxes({ legend, name, choices }: BoxesProps) {
  const { register } = useFormContext<ChannelValues>();
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">
        {legend} <span className="font-normal text-faint text-xs">none chosen: all</span>
      </legend>
      <ul className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {choices.map(({ value, word }) => (
          <li key={value}>
            <label className="flex items-center gap-2">
              <input type="checkbox" value={value} className="size-4 accent-accent" {...register(name)} />
              <span className="min-w-0 break-words">{word}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
