import { Field, Select, TextInput } from '@/components/Field';
import type { Form, FormOf } from './form';

type OnceFieldsProps = { form: FormOf<'once'>; timezone: string; onChange: (form: Form) => void };

/** One instant, by the job's clock unless the text names an offset of its own. */
export function OnceFields({ form, timezone, onChange }: OnceFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Day and time" hint={form.offset ? undefined : `By the clock of ${timezone || 'the job'}.`}>
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            step={form.local.length > 16 ? 1 : undefined}
            value={form.local}
            onChange={({ target }) => onChange({ ...form, local: target.value })}
          />
        )}
      </Field>
      {form.offset && (
        <Field label="By the clock of">
          {(control) => (
            <Select
              {...control}
              value={form.offset}
              onChange={({ target }) => onChange({ ...form, offset: target.value })}
            >
              <option value={form.offset}>{form.offset === 'Z' ? 'UTC' : `UTC${form.offset}`}, as written</option>
              <option value="">{timezone || 'the job’s time zone'}</option>
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}
