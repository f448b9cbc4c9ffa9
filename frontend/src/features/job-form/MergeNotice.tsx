import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { type Choice, type Difference, differences, fieldWord, firstChoice } from './merge';
import type { JobValues } from './values';

type MergeNoticeProps = {
  base: JobValues;
  /** null while the newer version is on its way. */
  theirs: JobValues | null;
  onReload: () => void;
  /** From now on, what is saved goes over the newer version. */
  onGoOn: (base: JobValues | null) => void;
};

/** What somebody else saved meanwhile, beside what stands here: each difference is one's own choice. */
export function MergeNotice({ base, theirs, onReload, onGoOn }: MergeNoticeProps) {
  const { control, setValue } = useFormContext<JobValues>();
  const mine = useWatch({ control }) as JobValues;
  const [choices, setChoices] = useState<Partial<Record<keyof JobValues, Choice>>>({});
  const found = theirs ? differences(base, mine, theirs) : [];
  const choiceFor = (difference: Difference) => choices[difference.field] ?? firstChoice(difference);

  const merge = () => {
    if (!theirs) return;
    for (const difference of found) {
      if (choiceFor(difference) === 'theirs')
        setValue(difference.field, theirs[difference.field], { shouldDirty: true, shouldValidate: true });
    }
    onGoOn(theirs);
  };
  const actions = (
    <>
      {found.length > 0 && (
        <Button size="sm" variant="primary" onClick={merge}>
          Merge as chosen
        </Button>
      )}
      <Button size="sm" onClick={onReload}>
        Load the newer version
      </Button>
      <Button size="sm" onClick={() => onGoOn(null)}>
        Keep mine, to save over it
      </Button>
    </>
  );
  return (
    <Notice tone="warning" title="This job was changed elsewhere in the meantime" action={actions}>
      What you typed is still here. Loading the newer version discards it.
      {found.length > 0 && (
        <ul aria-label="Differences" className="mt-3 space-y-3 text-ink">
          {found.map((difference) => (
            <li key={difference.field}>
              <DifferenceChoice
                difference={difference}
                choice={choiceFor(difference)}
                onChoose={(choice) => setChoices({ ...choices, [difference.field]: choice })}
              />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const WHO: Record<Difference['changedBy'], string> = {
  both: 'changed by both of you',
  them: 'changed by somebody else',
  me: 'changed by you',
};

type DifferenceChoiceProps = { difference: Difference; choice: Choice; onChoose: (choice: Choice) => void };

function DifferenceChoice({ difference, choice, onChoose }: DifferenceChoiceProps) {
  const { field, mine, theirs, changedBy } = difference;
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-3">
      <legend className="px-1 font-medium text-[0.8125rem]">
        {fieldWord(field)} <span className="font-normal text-muted">({WHO[changedBy]})</span>
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['theirs', 'mine'] as const).map((whose) => (
          <label key={whose} className="flex min-w-0 items-start gap-2">
            <input
              type="radio"
              name={`merge-${field}`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={choice === whose}
              onChange={() => onChoose(whose)}
            />
            <span className="min-w-0">
              <span className="block text-muted text-xs">{whose === 'mine' ? 'Yours' : 'The newer version'}</span>
              <span className="block max-h-32 overflow-y-auto whitespace-pre-wrap break-words font-mono text-xs">
                {whose === 'mine' ? mine : theirs}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
