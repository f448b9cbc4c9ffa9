import type { TriedDecision } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { count, percentage, plural } from '@/format/number';
import { duration } from '@/format/time';
import { changesOf, RULES } from './words';

/** The change, the runs that it follows from, and what it would have meant for them. */
export function DecisionFacts({ decision }: { decision: TriedDecision }) {
  const { before, after, evidence, counterfactual, ruleId, ruleKind } = decision;
  return (
    <div className="mt-2 rounded-lg border border-line bg-canvas p-3">
      <Facts>
        <Fact name="Rule">
          {RULES[ruleKind].word} <span className="text-faint">({ruleId})</span>
        </Fact>
        {changesOf(before, after).map(({ name, before: from, after: to }) => (
          <Fact key={name} name={name}>
            <code className="font-mono text-xs">{from}</code> → <code className="font-mono text-xs">{to}</code>
          </Fact>
        ))}
        <Fact name="Evidence">
          {plural(evidence.runs, 'run')}: {count(evidence.succeeded)} succeeded, {count(evidence.failed)} failed,{' '}
          {count(evidence.timedOut)} timed out ({percentage(evidence.successRate)} successful)
          {evidence.averageDurationMs !== null && `, ${duration(evidence.averageDurationMs)} on average`}
          {evidence.jobsInMinute !== null && `; ${plural(evidence.jobsInMinute, 'job')} in its minute`}
        </Fact>
        <Fact name="It would have">
          avoided {count(counterfactual.avoidedFailures)} of {plural(counterfactual.failures, 'failure')}, lost{' '}
          {plural(counterfactual.lostSuccesses, 'success', 'successes')}
          {counterfactual.addedRuns > 0 && `, added ${plural(counterfactual.addedRuns, 'run')}`}
          {counterfactual.addedLatenessSeconds > 0 &&
            `, made runs ${duration(counterfactual.addedLatenessSeconds * 1000)} later`}
        </Fact>
      </Facts>
    </div>
  );
}
