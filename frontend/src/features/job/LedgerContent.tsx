import { CircleAlert, CircleCheck, Hourglass, type LucideIcon } from 'lucide-react';
import type { ExecutionStatus, Ledger } from '@/api/types';
import { classes } from '@/components/classes';
import { ExecutionStatusBadge, executionStatuses } from '@/components/Status';
import { count, plural } from '@/format/number';
import { exactTime, longTime, minuteTime } from '@/format/time';

/** The balance in a sentence, the outcomes, and what has no record. */
export function LedgerContent({ ledger, timeZone }: { ledger: Ledger; timeZone: string }) {
  const { expected, accounted, byOutcome, missing, periods, from, to } = ledger;
  const outcomes = executionStatuses.filter((status) => byOutcome[status]);
  return (
    <div className="space-y-3.5">
      <div>
        <p className="font-semibold text-base">
          Expected {count(expected)}, accounted {count(accounted)}
        </p>
        <Balance ledger={ledger} />
        <p className="mt-1 text-faint text-xs">
          {minuteTime(from, timeZone)} to {minuteTime(to, timeZone)} ({timeZone})
        </p>
      </div>
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} byOutcome={byOutcome} />}
      {missing.length > 0 && <Missing ledger={ledger} timeZone={timeZone} />}
      {periods.length > 1 && <Periods periods={periods} timeZone={timeZone} />}
    </div>
  );
}

type Verdict = { Icon: LucideIcon; tone: string; words: string };

function Balance({ ledger }: { ledger: Ledger }) {
  const { Icon, tone, words } = verdictOf(ledger);
  return (
    <p className={classes('mt-1 flex items-start gap-1.5', tone)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </p>
  );
}

function verdictOf(ledger: Ledger): Verdict {
  const { expected, open } = ledger;
  const missing = missingIn(ledger);
  const waits = open > 0 ? ` ${plural(open, 'run')} still ${open === 1 ? 'waits or runs' : 'wait or run'}.` : '';
  if (missing > 0)
    return { Icon: CircleAlert, tone: 'text-danger', words: `${plural(missing, 'run')} without a record.${waits}` };
  if (open > 0) return { Icon: Hourglass, tone: 'text-info', words: `Nothing is missing.${waits}` };
  const words = expected === 0 ? 'Nothing fell due.' : 'Everything that fell due has its record.';
  return { Icon: CircleCheck, tone: 'text-success', words };
}

/** More than the ones that the API names, perhaps. */
function missingIn({ expected, accounted, open }: Ledger): number {
  return Math.max(0, expected - accounted - open);
}

type OutcomesProps = { outcomes: ExecutionStatus[]; byOutcome: Ledger['byOutcome'] };

function Outcomes({ outcomes, byOutcome }: OutcomesProps) {
  return (
    <ul aria-label="By outcome" className="flex flex-wrap gap-x-5 gap-y-2">
      {outcomes.map((status) => (
        <li key={status} className="flex items-center gap-2">
          <ExecutionStatusBadge status={status} />
          <span className="font-semibold">{count(byOutcome[status] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}

function Missing({ ledger, timeZone }: { ledger: Ledger; timeZone: string }) {
  const more = missingIn(ledger) - ledger.missing.length;
  return (
    <details open={ledger.missing.length <= 5}>
      <summary className="cursor-pointer font-medium text-[0.8125rem]">Without a record</summary>
      <ul aria-label="Without a record" className="mt-1.5 grid gap-x-4 gap-y-0.5 text-muted sm:grid-cols-2">
        {ledger.missing.map((at) => (
          <li key={at}>
            <time dateTime={at} title={exactTime(at, timeZone)}>
              {longTime(at, timeZone)}
            </time>
          </li>
        ))}
        {more > 0 && <li>and {count(more)} more</li>}
      </ul>
    </details>
  );
}

function Periods({ periods, timeZone }: { periods: Ledger['periods']; timeZone: string }) {
  return (
    <details>
      <summary className="cursor-pointer font-medium text-[0.8125rem]">
        The schedule changed: {plural(periods.length, 'stretch', 'stretches')} of time
      </summary>
      <ul aria-label="Schedules in this span" className="mt-1.5 space-y-1 text-muted">
        {periods.map(({ from, to, cronExpression, timezone }) => (
          <li key={from}>
            {minuteTime(from, timeZone)} to {minuteTime(to, timeZone)}:{' '}
            <code className="rounded bg-sunken px-1.5 font-mono text-[0.8125rem]">{cronExpression}</code> {timezone}
          </li>
        ))}
      </ul>
    </details>
  );
}
