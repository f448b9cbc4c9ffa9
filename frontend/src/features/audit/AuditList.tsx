import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText, SearchX } from 'lucide-react';
import { type AuditFilters, auditQuery } from '@/api/audit';
import { Button } from '@/components/Button';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useIsWide } from '@/components/useMediaQuery';
import { AuditCards } from './AuditCards';
import { AuditTable } from './AuditTable';

type AuditListProps = {
  filters: AuditFilters;
  isFiltered: boolean;
  timeZone: string;
  openId: string | undefined;
  onOpen: (id: string) => void;
  onClear: () => void;
};

export function AuditList({ filters, isFiltered, timeZone, openId, onOpen, onClear }: AuditListProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(filters),
  );
  const isWide = useIsWide();
  if (!data)
    return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading the audit trail" />;

  const entries = data.pages.flatMap((page) => page.data);
  const further = hasNextPage && (
    <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {entries.length > 0 ? 'Show earlier entries' : 'Look further back'}
    </Button>
  );
  if (entries.length === 0)
    return isFiltered ? (
      <EmptyState
        icon={SearchX}
        title={hasNextPage ? 'No recent entry fits' : 'No entry fits'}
        action={
          <>
            <Button size="sm" onClick={onClear}>
              Show every entry
            </Button>
            {further}
          </>
        }
      />
    ) : (
      <EmptyState icon={ScrollText} title="No entries yet" action={further}>
        Each call to the API leaves one here, whatever came of it.
      </EmptyState>
    );
  const List = isWide ? AuditTable : AuditCards;
  return (
    <>
      <List entries={entries} timeZone={timeZone} openId={openId} onOpen={onOpen} />
      {further && <div className="border-line border-t p-3 text-center">{further}</div>}
    </>
  );
}
