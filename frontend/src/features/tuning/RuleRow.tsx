import { Filter, Trash2 } from 'lucide-react';
import type { TuningRule } from '@/api/types';
import { IconButton } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Switch } from '@/components/Switch';
import { plural } from '@/format/number';
import { RULES } from './words';

type RuleRowProps = {
  rule: TuningRule;
  canChange: boolean;
  onChange: (rule: TuningRule) => void;
  onScope: () => void;
  onRemove: () => void;
};

/** One rule: whether it counts, when it decides, and on how many runs. */
export function RuleRow({ rule, canChange, onChange, onScope, onRemove }: RuleRowProps) {
  const { word, threshold, isShare } = RULES[rule.kind];
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
      <div className="flex min-w-0 flex-1 basis-56 items-center gap-3 pt-6">
        <Switch
          label={`${rule.id} counts`}
          checked={rule.isEnabled ?? true}
          disabled={!canChange}
          onChange={(isEnabled) => onChange({ ...rule, isEnabled })}
        />
        <span className="min-w-0">
          <span className="block break-words font-medium">{word}</span>
          <span className="block break-words text-faint text-xs">
            {rule.id}, {scopeWords(rule)}
          </span>
        </span>
      </div>
      <Amount
        label={isShare ? `${threshold} (%)` : threshold}
        value={isShare ? Math.round(rule.threshold * 1000) / 10 : rule.threshold}
        canChange={canChange}
        onChange={(value) => onChange({ ...rule, threshold: isShare ? value / 100 : value })}
      />
      <Amount
        label="Runs needed"
        value={rule.minRuns ?? 0}
        canChange={canChange}
        onChange={(minRuns) => onChange({ ...rule, minRuns })}
      />
      <Amount
        label="Priority"
        value={rule.priority}
        canChange={canChange}
        onChange={(priority) => onChange({ ...rule, priority })}
      />
      {canChange && (
        <span className="flex gap-1 pt-6">
          <IconButton label={`Which jobs ${rule.id} is for`} onClick={onScope}>
            <Filter aria-hidden />
          </IconButton>
          <IconButton label={`Remove ${rule.id}`} onClick={onRemove} className="hover:text-danger">
            <Trash2 aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  );
}

type AmountProps = { label: string; value: number; canChange: boolean; onChange: (value: number) => void };

/** A number that the API judges: what it refuses, it says. */
function Amount({ label, value, canChange, onChange }: AmountProps) {
  return (
    <Field label={label} className="w-40">
      {(control) => (
        <TextInput
          {...control}
          type="number"
          step="any"
          disabled={!canChange}
          defaultValue={value}
          onChange={({ target }) => target.value !== '' && onChange(Number(target.value))}
        />
      )}
    </Field>
  );
}

function scopeWords({ scope }: TuningRule): string {
  const { jobIds = [], categoryIds = [], tags = [] } = scope ?? {};
  const parts = [
    jobIds.length > 0 && plural(jobIds.length, 'job'),
    categoryIds.length > 0 && plural(categoryIds.length, 'category', 'categories'),
    tags.length > 0 && `tags ${tags.join(', ')}`,
  ].filter(Boolean);
  return parts.length > 0 ? `for ${parts.join(', ')}` : 'for every job';
}
