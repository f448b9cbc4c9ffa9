import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '@/api/errors';
import { ledgerQuery } from '@/api/ledger';
import type { Job } from '@/api/types';
import { Select } from '@/components/Field';
import { Panel } from '@/components/Page';
import { Skeleton } from '@/components/States';
import { Backfill } from './Backfill';
import { LedgerContent } from './LedgerContent';
import { beginOf, LEDGER_RANGES, type LedgerRange } from './ledgerRanges';

/** Whether everything that fell due has its record. */
export function LedgerPanel({ job }: { job: Job }) {
  const [range, setRange] = useState<LedgerRange>('today');
  const { id, timezone } = job;
  const { data: ledger, error } = useQuery(ledgerQuery(id, range, (now) => beginOf(range, now, timezone)));
  const aside = (
    <div className="flex flex-wrap items-center gap-2">
      <Backfill job={job} missing={ledger?.missing ?? []} />
      <Select
        aria-label="Span of the ledger"
        className="w-auto"
        value={range}
        onChange={({ target }) => setRange(target.value as LedgerRange)}
      >
        {Object.entries(LEDGER_RANGES).map(([value, { word }]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </div>
  );
  return (
    <Panel title="Ledger" aside={aside}>
      {ledger ? (
        <LedgerContent ledger={ledger} timeZone={timezone} />
      ) : error ? (
        <p className="text-muted">{messageOf(error)}</p>
      ) : (
        <Skeleton className="h-16" />
      )}
    </Panel>
  );
}
