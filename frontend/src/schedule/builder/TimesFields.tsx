// Days and the times within them.
import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '@/components/Button';
import { Field, Select, TextInput } from '@/components/Field';
import type { Form, FormOf, HourRange, Times } from './form';
import { Check, Choices, twoDigits, WEEKDAYS } from './parts';

type FieldsProps<K extends 'daily' | 'weekly'> = { form: FormOf<K>; onChange: (form: Form) => void };

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function DailyFields({ form, onChange }: FieldsProps<'daily'>) {
  return <TimesField times={form.times} onChange={(times) => onChange({ ...form, times })} />;
}

export function WeeklyFields({ form, onChange }: FieldsProps<'weekly'>) {
  return (
    <div className="space-y-4">
      <Choices
        legend="On"
        options={WEEKDAYS}
        chosen={form.weekdays}
        onChange={(weekdays) => onChange({ ...form, weekdays })}
        className="grid-cols-4 sm:grid-cols-7"
      />
      <TimesField times={form.times} onChange={(times) => onChange({ ...form, times })} />
    </div>
  );
}

type TimesFieldProps = { times: Times; onChange: (times: Times) => void };

export function TimesField({ times, onChange }: TimesFieldProps) {
  const [first = 3] = times.hours;
  return (
    <div className="space-y-3">
      {times.spread ? (
        <SpreadFields range={times.spread} onChange={(spread) => onChange({ ...times, spread })} />
      ) : (
        <ClockFields times={times} onChange={onChange} />
      )}
      <Check
        label="Spread"
        hint="At a time of the job’s own, the same each time, so that jobs do not all start at once."
        checked={times.spread !== null}
        onChange={(isSpread) => onChange({ ...times, spread: isSpread ? { from: first, to: first } : null })}
      />
    </div>
  );
}

/** The first as a time; the others differ in the hour only, for that is all that one expression can say. */
function ClockFields({ times, onChange }: TimesFieldProps) {
  const { minute, hours } = times;
  const [first, ...others] = hours;
  const setHour = (index: number, hour: number) => onChange({ ...times, hours: hours.with(index, hour) });
  const free =
    HOURS.find((hour) => hour > (hours.at(-1) ?? 0) && !hours.includes(hour)) ??
    HOURS.find((hour) => !hours.includes(hour));
  const setTime = (time: string) => {
    const [hour, nextMinute] = time.split(':').map(Number);
    if (hour === undefined || nextMinute === undefined)
      onChange({ ...times, hours: [] }); // emptied
    else onChange({ ...times, minute: nextMinute, hours: [hour, ...others] });
  };
  return (
    <div className="space-y-2">
      <Field label="At">
        {(control) => (
          <TextInput
            {...control}
            type="time"
            value={first === undefined ? '' : `${twoDigits(first)}:${twoDigits(minute)}`}
            onChange={({ target }) => setTime(target.value)}
          />
        )}
      </Field>
      {others.map((hour, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an hour has no other identity than its place
        <div key={index} className="flex gap-2">
          <Select
            aria-label={`Time ${index + 2}`}
            value={hour}
            onChange={({ target }) => setHour(index + 1, Number(target.value))}
          >
            {HOURS.map((option) => (
              <option key={option} value={option} disabled={option !== hour && hours.includes(option)}>
                {twoDigits(option)}:{twoDigits(minute)}
              </option>
            ))}
          </Select>
          <IconButton
            label={`Remove time ${index + 2}`}
            onClick={() => onChange({ ...times, hours: hours.toSpliced(index + 1, 1) })}
            className="size-9"
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      {first !== undefined && free !== undefined && (
        <Button
          size="sm"
          title="With the same minute: one expression cannot say more"
          onClick={() => onChange({ ...times, hours: [...hours, free] })}
        >
          <Plus aria-hidden /> Add an hour
        </Button>
      )}
    </div>
  );
}

function SpreadFields({ range: { from, to }, onChange }: { range: HourRange; onChange: (range: HourRange) => void }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="Not before">
        {(control) => (
          <Select
            {...control}
            value={from}
            onChange={({ target }) => onChange({ from: Number(target.value), to: Math.max(to, Number(target.value)) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {twoDigits(hour)}:00
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Not after">
        {(control) => (
          <Select {...control} value={to} onChange={({ target }) => onChange({ from, to: Number(target.value) })}>
            {HOURS.filter((hour) => hour >= from).map((hour) => (
              <option key={hour} value={hour}>
                {twoDigits(hour)}:59
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
