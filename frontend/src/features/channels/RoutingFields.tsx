import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { categoriesQuery } from '@/api/categories';
import { alertKinds, alertKindWord } from '@/components/alerts';
import { ChoiceBoxes } from '@/components/ChoiceBoxes';
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
      <ChoiceBoxes
        legend="Of these kinds only"
        field={register('kinds')}
        choices={alertKinds.map((kind) => ({ value: kind, word: alertKindWord(kind) }))}
      />
      {categories.length > 0 && (
        <ChoiceBoxes
          legend="Of jobs in these categories only"
          field={register('categoryIds')}
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
