import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/Button';
import { FieldError, TextInput } from '@/components/Field';
import type { JobValues } from './values';

type PairsEditorProps = { name: 'headers' | 'queryParams'; label: string; one: string; namePlaceholder: string };

/** Rows of name and value. */
export function PairsEditor({ name, label, one, namePlaceholder }: PairsEditorProps) {
  const { control, register, formState } = useFormContext<JobValues>();
  const { fields, append, remove } = useFieldArray({ control, name });
  const id = useId();
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
                  {...register(`${name}.${index}.value`)}
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
