import type { DecisionStatus, RuleKind, TriedDecision, TuningSetting } from '@/api/types';
import { duration } from '@/format/time';

export const ACTIONS: Record<TriedDecision['action'], string> = {
  stretch: 'Run less often',
  return: 'Back to the owner’s schedule',
  'longer-timeout': 'Wait longer for an answer',
  spread: 'Spread the start',
  unspread: 'Start on time again',
  disable: 'Disable',
};

export const STATES: Record<DecisionStatus, string> = {
  SUGGESTED: 'Suggested',
  APPLIED: 'Applied',
  REVERTED: 'Reverted',
  EXPIRED: 'Expired',
};

export const decisionStates = Object.keys(STATES) as DecisionStatus[];

/** `usual` is the threshold that the product's own rule has. */
export const RULES: Record<RuleKind, { word: string; threshold: string; isShare: boolean; usual: number }> = {
  'consecutive-failures': { word: 'Failures in a row', threshold: 'Failed runs in a row', isShare: false, usual: 3 },
  timeouts: { word: 'Timeouts', threshold: 'Share of runs that time out', isShare: true, usual: 0.25 },
  failure: { word: 'Failures', threshold: 'Share of runs that fail', isShare: true, usual: 0.5 },
  load: { word: 'Load', threshold: 'Jobs in one minute', isShare: false, usual: 50 },
  success: { word: 'Success', threshold: 'Share of runs that succeed', isShare: true, usual: 0.95 },
};

type Change = { name: string; before: string; after: string };

/** What differs between two settings of a job, in words. */
export function changesOf(before: TuningSetting, after: TuningSetting): Change[] {
  const of = (name: string, words: (setting: TuningSetting) => string): Change => ({
    name,
    before: words(before),
    after: words(after),
  });
  return [
    of('Schedule', ({ cronExpression }) => cronExpression),
    of('Spread', ({ jitterSeconds }) => duration(jitterSeconds * 1000)),
    of('Timeout', ({ timeoutMs }) => duration(timeoutMs)),
    of('Stretched by', ({ stretchedBy }) => `${stretchedBy}×`),
    of('Active', ({ isActive }) => (isActive ? 'yes' : 'no')),
  ].filter((change) => change.before !== change.after);
}
