import { useQuery } from '@tanstack/react-query';
import { BellOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { maintenanceWindowsQuery } from '@/api/maintenanceWindows';
import type { MaintenanceWindow } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { WindowDrawer } from './WindowDrawer';
import { WindowList } from './WindowList';

type Open = 'none' | 'new' | MaintenanceWindow;

export function MaintenanceWindowsPage() {
  const [open, setOpen] = useState<Open>('none');
  const { data: windows, error, refetch } = useQuery(maintenanceWindowsQuery);
  const create = (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden /> New window
    </Button>
  );
  return (
    <Page
      title="Maintenance windows"
      lead="Times in which what breaks is written down here and sent nowhere; jobs run all the same."
      actions={windows && windows.length > 0 && create}
    >
      <Panel isFlush>
        {windows && windows.length > 0 ? (
          <WindowList windows={windows} onEdit={setOpen} />
        ) : windows ? (
          <EmptyState icon={BellOff} title="No maintenance windows yet" action={create}>
            While something is moved or mended on purpose, nobody needs to be called. What is still broken at the
            window’s end is sent then.
          </EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading maintenance windows" rows={3} />
        )}
      </Panel>
      {open !== 'none' && <WindowDrawer window={open === 'new' ? null : open} onClose={() => setOpen('none')} />}
    </Page>
  );
}
