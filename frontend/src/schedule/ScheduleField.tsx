import { Wrench } from 'lucide-react';
import { lazy, type Ref, Suspense, useState } from 'react';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Skeleton } from '@/components/States';
import { TimeZonePicker } from '@/components/TimeZonePicker';
import { SchedulePreview } from './SchedulePreview';
import type { PreviewState } from './useSchedulePreview';

const ScheduleBuilder = lazy(() => import('./builder/ScheduleBuilder'));

const EXAMPLES = [
  { words: 'Every 15 minutes', expression: '*/15 * * * *' },
  { words: 'Hourly', expression: '0 * * * *' },
  { words: 'Daily at 3', expression: '0 3 * * *' },
  { words: 'Once a night, spread', expression: 'H H(1-5) * * *' },
  { words: 'Weekdays at 9', expression: '0 9 * * 1-5' },
  { words: 'Last day of the month', expression: '0 0 L * *' },
];

/** A field of the form around it. */
type Bound = {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  error?: string | undefined;
};

type ScheduleFieldProps = { expression: Bound; timezone: Bound; state: PreviewState };

/** A schedule as text, with a builder for those who would rather choose, and what the server makes of it. */
export function ScheduleField({ expression, timezone, state }: ScheduleFieldProps) {
  const [isBuilding, setBuilding] = useState(false);
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Cron expression"
          hint="Five fields, or six with seconds; or @every 90s, @at 2026-12-24T18:00, @reboot."
          error={expression.error ?? state.problems.cronExpression}
        >
          {(control) => (
            <TextInput
              {...control}
              ref={expression.ref}
              value={expression.value}
              onChange={({ target }) => expression.onChange(target.value)}
              onBlur={expression.onBlur}
              placeholder="0 3 * * *"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              className="font-mono"
            />
          )}
        </Field>
        <Field
          label="Time zone"
          hint="Whose clock the schedule follows, summer time included."
          error={timezone.error ?? state.problems.timezone}
        >
          {(control) => (
            <TimeZonePicker {...control} value={timezone.value} onChange={timezone.onChange} onBlur={timezone.onBlur} />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" aria-expanded={isBuilding} onClick={() => setBuilding(!isBuilding)}>
          <Wrench aria-hidden /> {isBuilding ? 'Close the builder' : 'Build it'}
        </Button>
        <ul aria-label="Examples" className="contents">
          {EXAMPLES.map(({ words, expression: example }) => (
            <li key={example}>
              <button
                type="button"
                title={example}
                onClick={() => expression.onChange(example)}
                className="rounded-full border border-line px-2.5 py-1 text-muted text-xs transition-colors hover:border-line-strong hover:bg-sunken hover:text-ink"
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {isBuilding && (
        <Suspense fallback={<Skeleton className="h-32 rounded-lg" />}>
          <ScheduleBuilder expression={expression.value} timezone={timezone.value} onChange={expression.onChange} />
        </Suspense>
      )}
      <SchedulePreview state={state} onSuggestion={expression.onChange} />
    </div>
  );
}
