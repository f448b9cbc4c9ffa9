import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { categoriesQuery } from '@/api/categories';
import type { RuleKind, TuningRule } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { RULES } from './words';

const KINDS = Object.keys(RULES) as RuleKind[];
const USUAL_RUNS = 10;
const STEP = 10; // between priorities, so that a rule fits in between

type RuleDialogProps = {
  /** The rule whose jobs are chosen; null: a new one. */
  rule: TuningRule | null;
  others: TuningRule[];
  onDone: (rule: TuningRule) => void;
  onClose: () => void;
};

/** A new rule, or which jobs a known one is for. It counts once the rules are saved. */
export function RuleDialog({ rule, others, onDone, onClose }: RuleDialogProps) {
  const formId = useId();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const [kind, setKind] = useState<RuleKind>(rule?.kind ?? 'failure');
  const [categoryIds, setCategoryIds] = useState(rule?.scope?.categoryIds ?? []);
  const [tags, setTags] = useState((rule?.scope?.tags ?? []).join(', '));
  const [jobIds, setJobIds] = useState((rule?.scope?.jobIds ?? []).join('\n'));
  const scope = { categoryIds, tags: wordsOf(tags, /,/), jobIds: wordsOf(jobIds, /[\s,]+/) };
  const toggle = (id: string) =>
    setCategoryIds(categoryIds.includes(id) ? categoryIds.filter((one) => one !== id) : [...categoryIds, id]);

  return (
    <Dialog
      title={rule ? `Which jobs ${rule.id} is for` : 'A new rule'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            {rule ? 'Take these jobs' : 'Add the rule'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          onDone({ ...(rule ?? newRule(kind, others)), scope });
        }}
      >
        {!rule && (
          <Field label="What it looks for">
            {(control) => (
              <Select {...control} value={kind} onChange={({ target }) => setKind(kindOf(target.value))}>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {RULES[each].word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <p className="text-muted">It is for jobs that fit any of these, and for every job where all are left empty.</p>
        {categories.length > 0 && (
          <fieldset>
            <legend className="mb-1.5 font-medium text-[0.8125rem]">Categories</legend>
            <ul className="grid gap-1.5 sm:grid-cols-2">
              {categories.map(({ id, name }) => (
                <li key={id}>
                  <label className="flex items-center gap-2.5">
                    <input
                      type="checkbox"
                      className="size-4 shrink-0 accent-accent"
                      checked={categoryIds.includes(id)}
                      onChange={() => toggle(id)}
                    />
                    <span className="min-w-0 break-words">{name}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <Field label="Tags" isOptional hint="Separated by commas.">
          {(control) => (
            <TextInput {...control} autoComplete="off" value={tags} onChange={({ target }) => setTags(target.value)} />
          )}
        </Field>
        <Field label="Jobs" isOptional hint="Their ids, one a line. A job's id stands in its address.">
          {(control) => (
            <TextArea
              {...control}
              spellCheck={false}
              className="font-mono"
              value={jobIds}
              onChange={({ target }) => setJobIds(target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** As the product's own rule of the kind, asked after all others, under a name that is free. */
function newRule(kind: RuleKind, others: TuningRule[]): TuningRule {
  const taken = new Set(others.map(({ id }) => id));
  let id: string = kind;
  for (let number = 2; taken.has(id); number++) id = `${kind}-${number}`;
  const priority = Math.max(0, ...others.map((rule) => rule.priority)) + STEP;
  return { id, kind, isEnabled: true, priority, threshold: RULES[kind].usual, minRuns: USUAL_RUNS };
}

function kindOf(text: string): RuleKind {
  return KINDS.find((kind) => kind === text) ?? 'failure';
}

function wordsOf(text: string, separator: RegExp): string[] {
  return [...new Set(text.split(separator).map((word) => word.trim()))].filter(Boolean);
}
