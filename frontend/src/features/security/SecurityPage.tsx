import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX, ShieldCheck } from 'lucide-react';
import { type FindingFilters, findingsQuery } from '@/api/security';
import type { Finding } from '@/api/types';
import { Button } from '@/components/Button';
import { Select } from '@/components/Field';
import { findingStates, findingStateWord, severities, severityWord } from '@/components/FindingParts';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { FindingDrawer } from './FindingDrawer';
import { FindingList } from './FindingList';

export type SecuritySearch = FindingFilters & { finding?: string };

type SecurityPageProps = { search: SecuritySearch; onSearch: (search: SecuritySearch) => void };

/** What the audit trail's analysis wants somebody to look at. */
export function SecurityPage({ search, onSearch }: SecurityPageProps) {
  const { finding: openId, ...filters } = search;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    findingsQuery(filters),
  );
  const findings = data?.pages.flatMap((page) => page.data);
  const opened = findings?.find(({ id }) => id === openId);
  const further = hasNextPage && (
    <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      Show earlier findings
    </Button>
  );
  return (
    <Page
      title="Security"
      lead="What the audit trail shows that somebody should look at."
      actions={<Filters filters={filters} onChange={(changed) => onSearch({ ...filters, ...changed })} />}
    >
      <Panel isFlush>
        {findings ? (
          findings.length > 0 ? (
            <>
              <FindingList findings={findings} onOpen={(finding) => onSearch({ ...filters, finding })} />
              {further && <div className="border-line border-t p-3 text-center">{further}</div>}
            </>
          ) : (
            <Nothing isFiltered={Boolean(filters.status || filters.severity)} onClear={() => onSearch({})}>
              {further}
            </Nothing>
          )
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading findings" rows={4} />
        )}
      </Panel>
      {opened && <FindingDrawer key={opened.id} finding={opened} onClose={() => onSearch(filters)} />}
    </Page>
  );
}

type FiltersProps = { filters: FindingFilters; onChange: (changed: FindingFilters) => void };

function Filters({ filters, onChange }: FiltersProps) {
  return (
    <>
      <Select
        aria-label="Status"
        className="w-auto"
        value={filters.status ?? ''}
        onChange={({ target }) => onChange({ status: findingStates.find((status) => status === target.value) })}
      >
        <option value="">Open or not</option>
        {findingStates.map((status: Finding['status']) => (
          <option key={status} value={status}>
            {findingStateWord(status)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Severity"
        className="w-auto"
        value={filters.severity ?? ''}
        onChange={({ target }) => onChange({ severity: severities.find((severity) => severity === target.value) })}
      >
        <option value="">Every severity</option>
        {severities.map((severity: Finding['severity']) => (
          <option key={severity} value={severity}>
            {severityWord(severity)}
          </option>
        ))}
      </Select>
    </>
  );
}

type NothingProps = { isFiltered: boolean; onClear: () => void; children: React.ReactNode };

function Nothing({ isFiltered, onClear, children }: NothingProps) {
  if (isFiltered)
    return (
      <EmptyState
        icon={SearchX}
        title="No finding fits"
        action={
          <>
            <Button size="sm" onClick={onClear}>
              Show every finding
            </Button>
            {children}
          </>
        }
      />
    );
  return (
    <EmptyState icon={ShieldCheck} title="Nothing stands out">
      Guessed passwords, tokens used from new networks or at unusual hours, many deletions at once and weakened
      safeguards would be listed here, with what they were seen by.
    </EmptyState>
  );
}
