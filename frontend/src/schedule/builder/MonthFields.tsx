import { Field, Select } from '@/components/Field';
import type { Form, FormOf, MonthDay } from './form';
import { Choices, MONTHS, WEEKDAYS } from './parts';
import { TimesField } from './TimesFields';

const DAYS = Array.from({ length: 31 }, (_, index) => ({
  value: index + 1,
  short: String(index + 1),
  name: `Day ${index + 1}`,
}));
const NTH = ['first', 'second', 'third', 'fourth', 'fifth'];

const WAYS: Record<MonthDay['on'], string> = {
  days: 'on certain dates',
  last: 'on the last day',
  lastWeekday: 'on the last working day, Monday to Friday',
  nearest: 'on the working day nearest to a date',
  nth: 'on the first, second, … weekday',
  lastOf: 'on the last weekday of a kind',
};
const STARTS: { [On in MonthDay['on']]: Extract<MonthDay, { on: On }> } = {
  days: { on: 'days', days: [1] },
  last: { on: 'last' },
  lastWeekday: { on: 'lastWeekday' },
  nearest: { on: 'nearest', day: 15 },
  nth: { on: 'nth', weekday: 1, nth: 1 },
  lastOf: { on: 'lastOf', weekday: 5 },
};

type MonthlyProps = { form: FormOf<'monthly'>; onChange: (form: Form) => void };

export function MonthlyFields({ form, onChange }: MonthlyProps) {
  const setDay = (day: MonthDay) => onChange({ ...form, day });
  return (
    <div className="space-y-4">
      <Field label="Day">
        {(control) => (
          <Select
            {...control}
            value={form.day.on}
            onChange={({ target }) => setDay(STARTS[target.value as MonthDay['on']])}
          >
            {Object.entries(WAYS).map(([on, words]) => (
              <option key={on} value={on}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DayOfMonth day={form.day} onChange={setDay} />
      <TimesField times={form.times} onChange={(times) => onChange({ ...form, times })} />
    </div>
  );
}

function DayOfMonth({ day, onChange }: { day: MonthDay; onChange: (day: MonthDay) => void }) {
  switch (day.on) {
    case 'days':
      return (
        <div>
          <Choices
            legend="Dates"
            options={DAYS}
            chosen={day.days}
            onChange={(days) => onChange({ ...day, days })}
            className="grid-cols-7 sm:grid-cols-[repeat(11,minmax(0,1fr))]"
          />
          {day.days.some((date) => date > 28) && (
            <p className="mt-1.5 text-faint text-xs">Months without such a day have no run on it.</p>
          )}
        </div>
      );
    case 'nearest':
      return <DateSelect label="Date" day={day.day} onChange={(date) => onChange({ ...day, day: date })} />;
    case 'nth':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Which one" hint={day.nth === 5 ? 'Months without a fifth one have no run.' : undefined}>
            {(control) => (
              <Select
                {...control}
                value={day.nth}
                onChange={({ target }) => onChange({ ...day, nth: Number(target.value) })}
              >
                {NTH.map((word, index) => (
                  <option key={word} value={index + 1}>
                    the {word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <WeekdaySelect weekday={day.weekday} onChange={(weekday) => onChange({ ...day, weekday })} />
        </div>
      );
    case 'lastOf':
      return <WeekdaySelect weekday={day.weekday} onChange={(weekday) => onChange({ ...day, weekday })} />;
    default:
      return null;
  }
}

export function YearlyFields({ form, onChange }: { form: FormOf<'yearly'>; onChange: (form: Form) => void }) {
  return (
    <div className="space-y-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <DateSelect label="Date" day={form.day} onChange={(day) => onChange({ ...form, day })} />
        <Field label="Month">
          {(control) => (
            <Select
              {...control}
              value={form.month}
              onChange={({ target }) => onChange({ ...form, month: Number(target.value) })}
            >
              {MONTHS.map((name, index) => (
                <option key={name} value={index + 1}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <TimesField times={form.times} onChange={(times) => onChange({ ...form, times })} />
    </div>
  );
}

function DateSelect({ label, day, onChange }: { label: string; day: number; onChange: (day: number) => void }) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={day} onChange={({ target }) => onChange(Number(target.value))}>
          {DAYS.map(({ value }) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function WeekdaySelect({ weekday, onChange }: { weekday: number; onChange: (weekday: number) => void }) {
  return (
    <Field label="Weekday">
      {(control) => (
        <Select {...control} value={weekday} onChange={({ target }) => onChange(Number(target.value))}>
          {WEEKDAYS.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
