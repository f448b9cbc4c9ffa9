// What comes round without a time of day.
import { Field, Select, TextInput } from '@/components/Field';
import { plural } from '@/format/number';
import { type Form, type FormOf, HOUR_STEPS, type Kind, MINUTE_STEPS, type Unit } from './form';
import { Check, twoDigits } from './parts';

type FieldsProps<K extends Kind> = { form: FormOf<K>; onChange: (form: Form) => void };

const UNITS: Record<Unit, string> = { s: 'seconds', m: 'minutes', h: 'hours', d: 'days' };
const MINUTES = Array.from({ length: 60 }, (_, minute) => minute);

export function MinutesFields({ form, onChange }: FieldsProps<'minutes'>) {
  return (
    <div className="space-y-3">
      <Field label="Every" hint="Counted from the full hour.">
        {(control) => (
          <Select
            {...control}
            value={form.every}
            onChange={({ target }) => onChange({ ...form, every: Number(target.value) })}
          >
            {MINUTE_STEPS.map((step) => (
              <option key={step} value={step}>
                {plural(step, 'minute')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {form.every > 1 && (
        <Check
          label="Spread"
          hint="Begins at a minute of the job’s own, so that jobs do not all start at once."
          checked={form.isSpread}
          onChange={(isSpread) => onChange({ ...form, isSpread })}
        />
      )}
    </div>
  );
}

export function HourlyFields({ form, onChange }: FieldsProps<'hourly'>) {
  return <MinuteOfHour minute={form.minute} onChange={(minute) => onChange({ ...form, minute })} />;
}

export function HoursFields({ form, onChange }: FieldsProps<'hours'>) {
  return (
    <div className="space-y-3">
      <Field label="Every" hint="Counted from midnight.">
        {(control) => (
          <Select
            {...control}
            value={form.every}
            onChange={({ target }) => onChange({ ...form, every: Number(target.value) })}
          >
            {HOUR_STEPS.map((step) => (
              <option key={step} value={step}>
                {step} hours
              </option>
            ))}
          </Select>
        )}
      </Field>
      <MinuteOfHour minute={form.minute} onChange={(minute) => onChange({ ...form, minute })} />
    </div>
  );
}

type MinuteOfHourProps = { minute: number | 'spread'; onChange: (minute: number | 'spread') => void };

function MinuteOfHour({ minute, onChange }: MinuteOfHourProps) {
  return (
    <div className="space-y-3">
      {minute !== 'spread' && (
        <Field label="At minute">
          {(control) => (
            <Select {...control} value={minute} onChange={({ target }) => onChange(Number(target.value))}>
              {MINUTES.map((value) => (
                <option key={value} value={value}>
                  {twoDigits(value)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Check
        label="Spread"
        hint="At a minute of the job’s own, the same each time, so that jobs do not all start at once."
        checked={minute === 'spread'}
        onChange={(isSpread) => onChange(isSpread ? 'spread' : 0)}
      />
    </div>
  );
}

export function EveryFields({ form, onChange }: FieldsProps<'every'>) {
  return (
    <Field label="Every" hint="Counted from the start, or from when the schedule was set; the clock does not matter.">
      {(control) => (
        <span className="flex gap-2">
          <TextInput
            {...control}
            type="number"
            min={1}
            inputMode="numeric"
            value={Number.isNaN(form.amount) ? '' : form.amount}
            onChange={({ target }) => onChange({ ...form, amount: target.valueAsNumber })}
          />
          <Select
            aria-label="Unit"
            value={form.unit}
            onChange={({ target }) => onChange({ ...form, unit: target.value as Unit })}
          >
            {Object.entries(UNITS).map(([unit, words]) => (
              <option key={unit} value={unit}>
                {words}
              </option>
            ))}
          </Select>
        </span>
      )}
    </Field>
  );
}
