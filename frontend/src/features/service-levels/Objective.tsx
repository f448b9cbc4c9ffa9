import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ServiceObjective } from '@/api/types';
import { Badge } from '@/components/Badge';
import { classes } from '@/components/classes';
import { Fact, Facts } from '@/components/Facts';
import { Panel } from '@/components/Page';
import { count } from '@/format/number';
import { OBJECTIVES, perCent, rate } from './words';

const FAST_BURN = 6; // in an hour, at this pace the budget of 28 days is gone in five

/** One promise: what was attained, what is left of the errors that it allows, and how fast they are made. */
export function Objective({ objective }: { objective: ServiceObjective }) {
  const { kind, target, attained, thresholdSeconds, good, total, budget, burnRate } = objective;
  const { title, counted } = OBJECTIVES[kind];
  return (
    <Panel title={title} aside={<Verdict objective={objective} />}>
      <p className="font-semibold text-2xl tracking-tight">
        {attained === null ? 'Nothing to measure yet' : perCent(attained)}
      </p>
      <p className="mt-0.5 mb-4 text-muted">
        promised: {perCent(target)}
        {thresholdSeconds !== null && ` within ${count(thresholdSeconds)} s`}; {count(good)} of {count(total)} {counted}
      </p>
      <Budget leftPercent={budget.leftPercent} />
      <Facts>
        <Fact name="Errors allowed">
          {count(Math.floor(budget.allowed))}, {count(budget.spent)} made
        </Fact>
        <Fact name="Used up in 1 h">
          <Burn value={burnRate.oneHour} />
        </Fact>
        <Fact name="Used up in 6 h">
          <Burn value={burnRate.sixHours} />
        </Fact>
      </Facts>
    </Panel>
  );
}

function Verdict({ objective: { isMet } }: { objective: ServiceObjective }) {
  if (isMet === null)
    return (
      <Badge tone="neutral" icon={CircleDashed}>
        Not measured
      </Badge>
    );
  return isMet ? (
    <Badge tone="success" icon={CircleCheck}>
      Kept
    </Badge>
  ) : (
    <Badge tone="danger" icon={CircleX}>
      Missed
    </Badge>
  );
}

/** Below nothing: more went wrong than was allowed. */
function Budget({ leftPercent }: { leftPercent: number | null }) {
  if (leftPercent === null) return null;
  const left = Math.max(0, Math.min(100, leftPercent));
  return (
    <div className="mb-4">
      <p className="mb-1.5 text-[0.8125rem] text-muted">
        {leftPercent < 0
          ? `The error budget is overspent by ${Math.ceil(-leftPercent)} %`
          : `${Math.floor(leftPercent)} % of the error budget is left`}
      </p>
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-danger-soft">
        <span
          className={classes('block h-full rounded-full', left < 25 ? 'bg-warning' : 'bg-success')}
          style={{ width: `${left}%` }}
        />
      </div>
    </div>
  );
}

function Burn({ value }: { value: number | null }) {
  const isFast = value !== null && value >= FAST_BURN;
  return (
    <span
      title="Times as fast as would just last for the whole span"
      className={isFast ? 'font-medium text-danger' : undefined}
    >
      {rate(value)}
      {isFast && ', fast'}
    </span>
  );
}
