import type { DryRun } from '@/api/types';
import { count, plural } from '@/format/number';
import { minuteTime, readerTimeZone } from '@/format/time';
import { DecisionFacts } from './DecisionFacts';
import { ACTIONS } from './words';

/** What the rules would have done with what is on record; nothing was changed. */
export function DryRunResult({ result: { from, to, jobs, decisions, totals } }: { result: DryRun }) {
  const zone = readerTimeZone();
  return (
    <section aria-label="Dry run" className="space-y-3 border-line border-t p-4">
      <p role="status">
        From {minuteTime(from, zone)} to {minuteTime(to, zone)}, over {plural(jobs, 'job')}:{' '}
        <strong>{plural(totals.decisions, 'decision')}</strong>, which would have avoided{' '}
        {count(totals.avoidedFailures)} of {plural(totals.failures, 'failure')} and lost{' '}
        {plural(totals.lostSuccesses, 'success', 'successes')}.
      </p>
      <ul aria-label="Would have been decided" className="space-y-2">
        {decisions.map((decision) => (
          <li key={`${decision.jobId} ${decision.at} ${decision.action}`}>
            <details>
              <summary className="rounded">
                <span className="font-medium">{decision.jobName}</span>: {ACTIONS[decision.action]},{' '}
                {decision.isApplied ? 'applied' : 'suggested'}
              </summary>
              <p className="mt-1 break-words text-muted">{decision.explanation}</p>
              <DecisionFacts decision={decision} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
