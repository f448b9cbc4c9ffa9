// What becomes of runs that meet another one of the job, and of those whose executor dies.
import { type Choice, RadioChoices } from './RadioChoices';
import type { JobValues } from './values';

const OVERLAPS: Choice<JobValues['overlapPolicy']>[] = [
  { value: 'skip', word: 'Skip', meaning: 'The new run is recorded as skipped; the one that goes on is left alone.' },
  { value: 'allow', word: 'Allow', meaning: 'Both run at once: the target must bear that.' },
  {
    value: 'queue',
    word: 'Queue',
    meaning: 'The new run waits for the other’s end, at most as long as the misfire grace; then it is skipped.',
  },
];
const CRASHES: Choice<JobValues['onCrash']>[] = [
  { value: 'fail', word: 'Fail', meaning: 'The run ends as crashed, and nothing is called again.' },
  {
    value: 'retry',
    word: 'Retry',
    meaning:
      'The target may have acted; it is called again, while retries are left, and the same Idempotency-Key is sent, by which it can tell.',
  },
];

export function OverlapField() {
  return <RadioChoices field="overlapPolicy" legend="When the run before still goes on" choices={OVERLAPS} />;
}

export function OnCrashField() {
  return <RadioChoices field="onCrash" legend="When the executor dies in mid-call" choices={CRASHES} />;
}
