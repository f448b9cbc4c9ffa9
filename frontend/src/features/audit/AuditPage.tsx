import { useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/Button';
import { DownloadButton } from '@/components/DownloadButton';
import { Page, Panel } from '@/components/Page';
import { readerTimeZone } from '@/format/time';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditList } from './AuditList';
import { EntryDrawer } from './EntryDrawer';
import { type AuditSearch, filtersOf, isFiltered } from './search';
import { VerifyPanel } from './VerifyPanel';

const EXPORT = '/api/v1/audit/export';

/** Every call to the API, the newest first, in the reader's time zone. */
export function AuditPage({ search }: { search: AuditSearch }) {
  const navigate = useNavigate({ from: '/audit' });
  const [isVerifying, setVerifying] = useState(false);
  const timeZone = readerTimeZone();
  const filters = useMemo(() => filtersOf(search, timeZone), [search, timeZone]);
  const change = (changed: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...changed, entry: undefined }), replace: true, resetScroll: false });
  // always the same function: a new one would make the table's cells anew, and the focus would be lost with them
  const open = useCallback(
    (entry: string | undefined) => void navigate({ search: (now) => ({ ...now, entry }), resetScroll: false }),
    [navigate],
  );
  const actions = (
    <>
      <Button aria-expanded={isVerifying} onClick={() => setVerifying(!isVerifying)}>
        <ShieldCheck aria-hidden /> Verify
      </Button>
      <DownloadButton path={EXPORT} query={filters} format="csv" name="audit" />
      <DownloadButton path={EXPORT} query={filters} format="json" name="audit" />
    </>
  );
  return (
    <Page title="Audit trail" lead="Who did what, when and from where. Nothing here can be changed." actions={actions}>
      {isVerifying && <VerifyPanel timeZone={timeZone} />}
      <AuditFilterBar search={search} onChange={change} />
      <Panel isFlush>
        <AuditList
          filters={filters}
          isFiltered={isFiltered(search)}
          timeZone={timeZone}
          openId={search.entry}
          onOpen={open}
          onClear={() => void navigate({ search: {}, replace: true })}
        />
      </Panel>
      {search.entry && (
        <EntryDrawer key={search.entry} id={search.entry} timeZone={timeZone} onClose={() => open(undefined)} />
      )}
    </Page>
  );
}
