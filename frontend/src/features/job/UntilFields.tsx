import { type ReactNode, useState } from 'react';
import { Field, TextInput } from '@/components/Field';
import { dueTime } from '@/format/time';
import { instantOf } from '@/format/zonedTime';
import { pausePresets } from './pauses';

export const OPEN_END = 'open';
const CUSTOM = 'custom';

/** What is chosen, and the instant it means; null for an open end, and for a time that is not written yet. */
export type Until = { choice: string; instant: string | null; local: string };

export function firstUntil(timeZone: string): Until {
  const [first] = pausePresets(Date.now(), timeZone);
  return { choice: first?.id ?? CUSTOM, instant: first?.until ?? null, local: '' };
}

type UntilFieldsProps = {
  timeZone: string;
  value: Until;
  /** The words of what has no end; without them it must have one. */
  openEnd?: string;
  problem?: string | undefined;
  onChange: (until: Until) => void;
};

/** Until when, by the job's clock. */
export function UntilFields({ timeZone, value, openEnd, problem, onChange }: UntilFieldsProps) {
  const [presets] = useState(() => pausePresets(Date.now(), timeZone));
  const choose = (choice: string) => {
    const preset = presets.find(({ id }) => id === choice);
    const written = choice === CUSTOM ? instantOf(value.local, timeZone) : null;
    onChange({ ...value, choice, instant: preset?.until ?? written });
  };
  return (
    <>
      <fieldset className="space-y-2">
        <legend className="mb-1.5 font-medium text-[0.8125rem]">How long, by the clock of {timeZone}</legend>
        {presets.map(({ id, words, until }) => (
          <Choice key={id} chosen={value.choice} value={id} onChoose={choose}>
            {words} <span className="text-faint text-xs">{dueTime(until, timeZone)}</span>
          </Choice>
        ))}
        <Choice chosen={value.choice} value={CUSTOM} onChoose={choose}>
          Until a time of your choice
        </Choice>
        {openEnd && (
          <Choice chosen={value.choice} value={OPEN_END} onChoose={choose}>
            {openEnd}
          </Choice>
        )}
      </fieldset>
      {(value.choice === CUSTOM || problem) && (
        <Field label="Until" error={problem} hint={`By the clock of ${timeZone}.`}>
          {(control) => (
            <TextInput
              {...control}
              type="datetime-local"
              value={value.local}
              onChange={({ target }) =>
                onChange({ choice: CUSTOM, local: target.value, instant: instantOf(target.value, timeZone) })
              }
            />
          )}
        </Field>
      )}
    </>
  );
}

type ChoiceProps = { chosen: string; value: string; onChoose: (value: string) => void; children: ReactNode };

function Choice({ chosen, value, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2.5">
      <input
        type="radio"
        name="until"
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="size-4 shrink-0 accent-accent"
      />
      <span>{children}</span>
    </label>
  );
}
