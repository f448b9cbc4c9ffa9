import { RotateCcw } from 'lucide-react';
import { useController, useFormContext } from 'react-hook-form';
import { Button } from '@/components/Button';
import { type ControlProps, Field, Select, TextInput } from '@/components/Field';
import { TimeZonePicker } from '@/components/TimeZonePicker';
import { limitsOf, numberRules, rangeOf, rules } from '@/forms/rules';
import type { SettingValues } from './SettingsForm';
import { choiceWord, descriptionOf, type SettingName, titleOf, valueWords } from './words';

type SettingRowProps = {
  name: SettingName;
  deployed: unknown;
  isChanged: boolean;
  isPending: boolean;
  onReset: () => void;
};

/** One setting: what it is for, what counts, where that comes from, and the way back. */
export function SettingRow({ name, deployed, isChanged, isPending, onReset }: SettingRowProps) {
  const { formState } = useFormContext<SettingValues>();
  const title = titleOf(name);
  return (
    <li className="grid gap-x-6 gap-y-3 p-4 md:grid-cols-[minmax(0,1fr)_18rem]">
      <Field label={title} hint={hintOf(name)} error={formState.errors[name]?.message}>
        {(control) => <Control name={name} control={control} />}
      </Field>
      <div className="text-muted text-xs md:pt-6.5">
        {isChanged ? (
          <>
            <p>Changed here; deployed as {valueWords(deployed)}.</p>
            <Button
              size="sm"
              className="mt-2"
              disabled={isPending}
              aria-label={`${title}: back to the deployment’s`}
              onClick={onReset}
            >
              <RotateCcw aria-hidden /> Back to the deployment’s
            </Button>
          </>
        ) : (
          <p>As it was deployed.</p>
        )}
      </div>
    </li>
  );
}

function hintOf(name: SettingName): string {
  const { minimum, maximum } = limitsOf('settings', name);
  const range = minimum === undefined && maximum === undefined ? '' : ` ${rangeOf('settings', name)}.`;
  return descriptionOf(name) + range;
}

/** The control that fits what the API takes. */
function Control({ name, control }: { name: SettingName; control: ControlProps }) {
  const { register } = useFormContext<SettingValues>();
  const { type, enum: choices } = limitsOf('settings', name);
  if (choices)
    return (
      <Select {...control} {...register(name)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceWord(choice)}
          </option>
        ))}
      </Select>
    );
  if (/timezone$/i.test(name)) return <ZoneControl name={name} control={control} />;
  if (type === 'boolean')
    return <input {...control} type="checkbox" className="size-4 accent-accent" {...register(name)} />;
  if (type === 'integer' || type === 'number')
    return (
      <TextInput {...control} type="number" inputMode="numeric" {...register(name, numberRules('settings', name))} />
    );
  return <TextInput {...control} autoComplete="off" {...register(name, rules('settings', name))} />;
}

function ZoneControl({ name, control }: { name: SettingName; control: ControlProps }) {
  const { field } = useController<SettingValues>({ name, rules: rules('settings', name) });
  return <TimeZonePicker {...control} value={String(field.value)} onChange={field.onChange} onBlur={field.onBlur} />;
}
