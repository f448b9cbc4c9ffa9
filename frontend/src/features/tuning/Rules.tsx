import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useRole } from '@/api/account';
import { ApiError, messageOf } from '@/api/errors';
import { rulesQuery, useDryRun, useSaveRules } from '@/api/tuning';
import type { TuningRule, TuningRules } from '@/api/types';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { ErrorState, LoadingRows } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { DryRunResult } from './DryRunResult';
import { RuleDialog } from './RuleDialog';
import { RuleRow } from './RuleRow';

export function Rules() {
  const { data, error, refetch } = useQuery(rulesQuery);
  if (data) return <LoadedRules key={data.version} saved={data} />;
  return (
    <Panel title="Rules" isFlush>
      {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading the rules" rows={3} />}
    </Panel>
  );
}

/** The rules as they are being changed: a dry run tells what they would have done before they count. */
function LoadedRules({ saved }: { saved: TuningRules }) {
  const [rules, setRules] = useState(saved.rules);
  const [asked, setAsked] = useState<TuningRule | 'new' | null>(null);
  const isAdministrator = useRole() === 'ADMIN';
  const toast = useToast();
  const save = useSaveRules();
  const trial = useDryRun();
  const isDirty = JSON.stringify(rules) !== JSON.stringify(saved.rules);
  const change = (changed: TuningRule) => setRules(rules.map((rule) => (rule.id === changed.id ? changed : rule)));

  const submit = () =>
    save.mutate(
      { version: saved.version, rules },
      {
        onSuccess: () => toast('success', 'The rules are saved.'),
        onError: (error) => isStale(error) && toast('danger', 'Somebody else was faster. These are the newer rules.'),
      },
    );

  return (
    <Panel
      title="Rules"
      aside={
        <span className="text-faint text-xs">
          {saved.isEnabled ? 'they act by themselves' : 'they only suggest: automatic tuning is off in the settings'}
        </span>
      }
      isFlush
    >
      <ul aria-label="Rules" className="divide-y divide-line">
        {rules
          .toSorted((one, other) => one.priority - other.priority)
          .map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              canChange={isAdministrator}
              onChange={change}
              onScope={() => setAsked(rule)}
              onRemove={() => setRules(rules.filter(({ id }) => id !== rule.id))}
            />
          ))}
      </ul>
      {rules.length === 0 && <p className="px-4 py-6 text-center text-muted">Without rules nothing is tuned.</p>}
      <div className="flex flex-wrap justify-end gap-2 border-line border-t bg-canvas px-4 py-3">
        {isAdministrator && (
          <Button className="mr-auto" onClick={() => setAsked('new')}>
            <Plus aria-hidden /> Add a rule
          </Button>
        )}
        <Button isPending={trial.isPending} onClick={() => trial.mutate(rules)}>
          Try them out
        </Button>
        {isAdministrator && (
          <>
            <Button disabled={!isDirty} onClick={() => setRules(saved.rules)}>
              Discard
            </Button>
            <Button variant="primary" disabled={!isDirty} isPending={save.isPending} onClick={submit}>
              Save rules
            </Button>
          </>
        )}
      </div>
      {(save.error ?? trial.error) && (
        <Notice tone="danger" className="m-4">
          {messageOf(save.error ?? trial.error)}
        </Notice>
      )}
      {trial.data && <DryRunResult result={trial.data} />}
      {asked && (
        <RuleDialog
          rule={asked === 'new' ? null : asked}
          others={rules}
          onDone={(rule) => {
            if (asked === 'new') setRules([...rules, rule]);
            else change(rule);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

function isStale(error: Error): boolean {
  return error instanceof ApiError && error.code === 'VERSION_STALE';
}
