import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useVerifyAudit } from '@/api/audit';
import { messageOf } from '@/api/errors';
import type { Verification } from '@/api/types';
import { Button } from '@/components/Button';
import { DayField } from '@/components/DayField';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { beginOfDay, dayAgo, endOfDay } from '@/format/days';
import { count, plural } from '@/format/number';
import { minuteTime } from '@/format/time';

const DAYS = 7;

/** Asks whether the trail is as it was written: nothing altered, gone, added or moved. */
export function VerifyPanel({ timeZone }: { timeZone: string }) {
  const [from, setFrom] = useState(() => dayAgo(Date.now(), DAYS - 1, 'UTC'));
  const [to, setTo] = useState(() => dayAgo(Date.now(), 0, 'UTC'));
  const verify = useVerifyAudit();
  const period = { from: beginOfDay(from, 'UTC'), to: endOfDay(to, 'UTC') };
  const canAsk = period.from !== null && period.to !== null && period.from < period.to;
  const start = () => {
    if (period.from && period.to) verify.mutate({ from: period.from, to: period.to });
  };
  return (
    <Panel title="Is the trail intact?" className="mb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <DayField label="From" value={from} onChange={(day) => setFrom(day ?? '')} />
        <DayField label="To" value={to} onChange={(day) => setTo(day ?? '')} />
        <Button disabled={!canAsk} isPending={verify.isPending} onClick={start}>
          {!verify.isPending && <ShieldCheck aria-hidden />} Verify
        </Button>
      </div>
      <p className="mt-2 text-faint text-xs">Whole days (UTC), a month at most.</p>
      <div aria-live="polite" className="mt-3 empty:hidden">
        {verify.error && <Notice tone="danger">{messageOf(verify.error)}</Notice>}
        {verify.data && <Result result={verify.data} timeZone={timeZone} />}
      </div>
    </Panel>
  );
}

const PROBLEMS: Record<NonNullable<Verification['firstBad']>['problem'], string> = {
  altered: 'was altered after it was written',
  missing: 'is missing',
  reordered: 'stands in another place than it was written at',
  truncated: 'is the last one there: what followed is gone',
  inserted: 'was put in later',
};

function Result({ result, timeZone }: { result: Verification; timeZone: string }) {
  const { intact, checked, chains, unchained, anchoredAt, firstBad } = result;
  const waiting = unchained > 0 ? ` ${plural(unchained, 'entry', 'entries')} of the last moments follow soon.` : '';
  if (intact && !firstBad)
    return (
      <Notice tone="success" title="The trail is intact">
        {plural(checked, 'entry', 'entries')} checked, in {plural(chains, 'chain')}.
        {anchoredAt && ` Held against the heads kept outside the table at ${minuteTime(anchoredAt, timeZone)}.`}
        {waiting}
      </Notice>
    );
  return (
    <Notice tone="danger" title="The trail is not intact">
      {firstBad ? (
        <>
          Entry {count(firstBad.index)} of chain {firstBad.chain} {PROBLEMS[firstBad.problem]}
          {firstBad.entryId && (
            <>
              {' '}
              (<code className="break-all font-mono text-xs">{firstBad.entryId}</code>)
            </>
          )}
          . Before it, all is as it was written.
        </>
      ) : (
        'Something is not as it was written.'
      )}
    </Notice>
  );
}
