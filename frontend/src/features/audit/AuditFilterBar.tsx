import type { AuditEntry } from '@/api/types';
import { DayField } from '@/components/DayField';
import { Select } from '@/components/Field';
import { SearchField } from '@/components/SearchField';
import { OUTCOMES, outcomes } from './AuditParts';
import type { AuditSearch } from './search';

type AuditFilterBarProps = { search: AuditSearch; onChange: (changed: Partial<AuditSearch>) => void };

/** The filters live in the address; the rarer ones are folded away until one of them is set. */
export function AuditFilterBar({ search, onChange }: AuditFilterBarProps) {
  const { actor, action, resource, from, to } = search;
  const isNarrowed = [actor, action, resource, from, to].some((value) => value !== undefined);
  return (
    <form aria-label="Find entries" onSubmit={(event) => event.preventDefault()} className="mb-4 space-y-2">
      <div className="flex flex-wrap gap-2">
        <SearchField
          label="Search the trail"
          className="w-full sm:w-72"
          value={search.search}
          onChange={(text) => onChange({ search: text })}
        />
        <Select
          aria-label="Outcome"
          className="flex-1 sm:flex-none"
          value={search.outcome ?? ''}
          onChange={({ target }) => onChange({ outcome: outcomes.find((outcome) => outcome === target.value) })}
        >
          <option value="">Every outcome</option>
          {outcomes.map((outcome: AuditEntry['outcome']) => (
            <option key={outcome} value={outcome}>
              {OUTCOMES[outcome].word}
            </option>
          ))}
        </Select>
      </div>
      <details open={isNarrowed} className="rounded-xl border border-line bg-surface">
        <summary className="px-4 py-2.5 font-medium text-[0.8125rem] text-muted">Who, what, on what, when</summary>
        <div className="grid gap-3 border-line border-t p-4 sm:grid-cols-3">
          <SearchField label="Id of a user or token" value={actor} onChange={(text) => onChange({ actor: text })} />
          <SearchField label="Action: job, job.update" value={action} onChange={(text) => onChange({ action: text })} />
          <SearchField label="Object’s id" value={resource} onChange={(text) => onChange({ resource: text })} />
          <DayField label="From" value={from} onChange={(day) => onChange({ from: day })} />
          <DayField label="To" value={to} onChange={(day) => onChange({ to: day })} />
        </div>
      </details>
    </form>
  );
}
