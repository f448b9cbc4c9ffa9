import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/Button';
import { FieldError, TextInput } from '@/components/Field';
import { MASK } from './callValues';
import type { JobValues, Pair } from './values';

type PairsEditorProps = { name: 'headers' | 'queryParams'; label: string; one: string; namePlaceholder: string };

/** Rows of name and value. */
export function PairsEditor({ name, label, one, namePlaceholder }: PairsEditorProps) {
  const { control, register, formState } = useFormContext<JobValues>();
  const { fields, append, remove } = useFieldArray({ control, name });
  const id = useId();
  const stored = formState.defaultValues?.[name] ?? [];
  const errors = formState.errors[name];
  const whole = errors?.root?.message ?? errors?.message;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">{label}</legend>
      <div className="space-y-2">
        {fields.map((field, index) => {
          const problem = errors?.[index]?.name?.message ?? errors?.[index]?.value?.message;
          const described = {
            'aria-invalid': problem ? (true as const) : undefined,
            'aria-describedby': problem && `${id}-${index}`,
          };
          return (
            <div key={field.id}>
              <div className="flex gap-2">
                <TextInput
                  aria-label={`Name of ${one} ${index + 1}`}
                  {...described}
                  placeholder={namePlaceholder}
                  autoComplete="off"
                  spellCheck={false}
                  className="basis-2/5"
                  {...register(`${name}.${index}.name`)}
                />
                <TextInput
                  aria-label={`Value of ${one} ${index + 1}`}
                  {...described}
                  placeholder="Value"
                  autoComplete="off"
                  spellCheck={false}
                  className="flex-1"
                  onFocus={({ target }) => target.value === MASK && target.select()}
                  {...register(`${name}.${index}.value`, {
                    validate: (value, { [name]: rows }) => keepsItsName(value, rows[index]?.name ?? '', stored),
                  })}
                />
                <IconButton label={`Remove ${one} ${index + 1}`} onClick={() => remove(index)} className="size-9">
                  <X aria-hidden />
                </IconButton>
              </div>
              {problem && <FieldError id={`${id}-${index}`}>{problem}</FieldError>}
            </div>
          );
        })}
        {whole && <FieldError>{whole}</FieldError>}
        <Button size="sm" onClick={() => append({ name: '', value: '' })}>
          <Plus aria-hidden /> Add {one}
        </Button>
      </div>
    </fieldset>
  );
}

/** A masked value is known to the server by its name only. */
function keepsItsName(value: string, name: string, stored: (Partial<Pair> | undefined)[]): true | string {
  const isSame = (other: string | undefined) => other?.trim().toLowerCase() === name.trim().toLowerCase();
  if (value !== MASK || stored.some((pair) => pair?.value === MASK && isSame(pair.name))) return true;
  return 'Write the value anew: the masked one belongs to another name.';
}
