import { useInfiniteQuery } from '@tanstack/react-query';
import { HeartPulse, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { heartbeatsQuery } from '@/api/heartbeats';
import type { Heartbeat } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { HeartbeatDrawer } from './HeartbeatDrawer';
import { HeartbeatList } from './HeartbeatList';
import { PingAddress } from './PingAddress';

/** What is open beside the list: nothing, a heartbeat that is to be, or one that is. */
type Open = 'none' | 'new' | Heartbeat;

export function HeartbeatsPage() {
  const [open, setOpen] = useState<Open>('none');
  const [told, setTold] = useState<Heartbeat | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(heartbeatsQuery);
  const canChange = useCanChange();
  const heartbeats = data?.pages.flatMap((page) => page.data);
  const create = canChange && (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden /> New heartbeat
    </Button>
  );
  const close = (saved?: Heartbeat) => {
    setOpen('none');
    if (saved?.pingPath) setTold(saved);
  };
  return (
    <Page
      title="Heartbeats"
      lead="Work that runs elsewhere and reports here. You are told when it fails or keeps silent."
      actions={heartbeats && heartbeats.length > 0 && create}
    >
      {told && <PingAddress heartbeat={told} onClose={() => setTold(null)} />}
      <Panel isFlush>
        {heartbeats && heartbeats.length > 0 ? (
          <HeartbeatList heartbeats={heartbeats} onEdit={setOpen} onAddress={setTold} />
        ) : heartbeats ? (
          <EmptyState icon={HeartPulse} title="No heartbeats yet" action={create}>
            A backup on some machine, a report of another scheduler: let it call an address when it is done. You hear of
            it when the call does not come.
          </EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading heartbeats" rows={4} />
        )}
        {hasNextPage && (
          <div className="border-line border-t p-3 text-center">
            <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </Panel>
      {open !== 'none' && <HeartbeatDrawer heartbeat={open === 'new' ? null : open} onClose={close} />}
    </Page>
  );
}
