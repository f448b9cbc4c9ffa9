// What several forms of the builder are made of.
import { useId } from 'react';
import { classes } from '@/components/classes';

type CheckProps = { label: string; hint: string; checked: boolean; onChange: (checked: boolean) => void };

export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-medium text-[0.8125rem]">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-faint text-xs">
          {hint}
        </p>
      </div>
    </div>
  );
}

type ChoicesProps = {
  legend: string;
  options: { value: number; short: string; name: string }[];
  chosen: number[];
  onChange: (chosen: number[]) => void;
  className?: string;
};

/** Several of a few: a group of checkboxes that look like keys. */
export function Choices({ legend, options, chosen, onChange, className }: ChoicesProps) {
  const toggle = (value: number) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">{legend}</legend>
      <div className={classes('grid gap-1', className)}>
        {options.map(({ value, short, name }) => (
          <label
            key={value}
            className="relative grid h-8 cursor-pointer place-items-center rounded-lg border border-line-strong text-[0.8125rem] hover:bg-sunken has-checked:border-primary has-checked:bg-primary has-checked:font-medium has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              aria-label={name}
              className="sr-only"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span aria-hidden>{short}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** From Monday on, with cron's numbers. */
export const WEEKDAYS = [
  { value: 1, short: 'Mon', name: 'Monday' },
  { value: 2, short: 'Tue', name: 'Tuesday' },
  { value: 3, short: 'Wed', name: 'Wednesday' },
  { value: 4, short: 'Thu', name: 'Thursday' },
  { value: 5, short: 'Fri', name: 'Friday' },
  { value: 6, short: 'Sat', name: 'Saturday' },
  { value: 0, short: 'Sun', name: 'Sunday' },
];

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
