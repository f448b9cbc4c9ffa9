import { useId } from 'react';
import { TextInput } from './Field';

type DayFieldProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

/** A day such as `2026-11-21`, with its label beside it. */
export function DayField({ label, value = '', onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-muted">
        {label}
      </label>
      <TextInput
        id={id}
        type="date"
        className="w-40"
        value={value}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </div>
  );
}
