import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Field, FieldError, Select } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { expressionOf, type Form, type Kind, missingIn, startOf } from './form';
import { MonthlyFields, YearlyFields } from './MonthFields';
import { OnceFields } from './OnceFields';
import { EveryFields, HourlyFields, HoursFields, MinutesFields } from './RepeatFields';
import { formOf } from './read';
import { DailyFields, WeeklyFields } from './TimesFields';

const KINDS: { kind: Kind; words: string }[] = [
  { kind: 'minutes', words: 'every few minutes' },
  { kind: 'hourly', words: 'every hour' },
  { kind: 'hours', words: 'every few hours' },
  { kind: 'daily', words: 'every day' },
  { kind: 'weekly', words: 'on certain weekdays' },
  { kind: 'monthly', words: 'every month' },
  { kind: 'yearly', words: 'every year' },
  { kind: 'every', words: 'at a fixed interval' },
  { kind: 'once', words: 'once' },
  { kind: 'reboot', words: 'at each deployment' },
];

type ScheduleBuilderProps = { expression: string; timezone: string; onChange: (expression: string) => void };

/**
 * Shows the text as a form and writes the form as text. It follows what is typed; a text that it has no form for stays
 * as it is until somebody begins anew, and can be brought back then.
 */
export default function ScheduleBuilder({ expression, timezone, onChange }: ScheduleBuilderProps) {
  const [seen, setSeen] = useState(expression);
  const [form, setForm] = useState<Form | null>(() => formOf(expression));
  const [written, setWritten] = useState<string | null>(null); // by this builder
  const [before, setBefore] = useState<string | null>(null);
  if (expression !== seen) {
    setSeen(expression);
    const isOurs = form !== null && expressionOf(form) === expression;
    if (!isOurs) {
      setForm(formOf(expression)); // typed by hand
      setBefore(null);
    }
  }

  const change = (next: Form) => {
    setForm(next);
    const text = expressionOf(next);
    if (text === null) return;
    setWritten(text);
    onChange(text);
  };
  const begin = (kind: Kind) => {
    if (expression.trim() && expression !== written && before === null) setBefore(expression);
    change(startOf(kind, form));
  };
  const missing = form && missingIn(form);

  return (
    <fieldset className="space-y-4 rounded-lg border border-line px-4 pt-1 pb-4">
      <legend className="px-1 font-medium text-[0.8125rem]">Builder</legend>
      {!form && expression.trim() !== '' && (
        <Notice tone="info">
          The builder has no form for <code className="font-mono">{expression}</code>. It stays as it is; choose below
          to begin anew.
        </Notice>
      )}
      <Field label="It runs">
        {(control) => (
          <Select {...control} value={form?.kind ?? ''} onChange={({ target }) => begin(target.value as Kind)}>
            {!form && (
              <option value="" disabled>
                Choose…
              </option>
            )}
            {KINDS.map(({ kind, words }) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {form && <FormFields form={form} timezone={timezone} onChange={change} />}
      {missing && <FieldError>{missing}</FieldError>}
      {before !== null && before !== expression && (
        <p className="flex flex-wrap items-center gap-2 text-muted">
          It was <code className="font-mono">{before}</code> before.
          <Button size="sm" onClick={() => onChange(before)}>
            <Undo2 aria-hidden /> Bring it back
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function FormFields({ form, timezone, onChange }: { form: Form; timezone: string; onChange: (form: Form) => void }) {
  switch (form.kind) {
    case 'minutes':
      return <MinutesFields form={form} onChange={onChange} />;
    case 'hourly':
      return <HourlyFields form={form} onChange={onChange} />;
    case 'hours':
      return <HoursFields form={form} onChange={onChange} />;
    case 'daily':
      return <DailyFields form={form} onChange={onChange} />;
    case 'weekly':
      return <WeeklyFields form={form} onChange={onChange} />;
    case 'monthly':
      return <MonthlyFields form={form} onChange={onChange} />;
    case 'yearly':
      return <YearlyFields form={form} onChange={onChange} />;
    case 'every':
      return <EveryFields form={form} onChange={onChange} />;
    case 'once':
      return <OnceFields form={form} timezone={timezone} onChange={onChange} />;
    case 'reboot':
      return <p className="text-muted">Once after each deployment of Cron Manager itself, never by the clock.</p>;
  }
}
