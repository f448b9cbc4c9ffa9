import { useQuery } from '@tanstack/react-query';
import { CalendarOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { calendarsQuery } from '@/api/calendars';
import type { Calendar } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { CalendarDrawer } from './CalendarDrawer';
import { CalendarList } from './CalendarList';

/** What is open beside the list: nothing, a calendar that is to be, or one that is. */
type Open = 'none' | 'new' | Calendar;

export function CalendarsPage() {
  const [open, setOpen] = useState<Open>('none');
  const { data: calendars, error, refetch } = useQuery(calendarsQuery);
  const canChange = useCanChange();
  const create = canChange && (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden /> New calendar
    </Button>
  );
  return (
    <Page
      title="Calendars"
      lead="Days and hours on which the jobs that follow them do not run."
      actions={calendars && calendars.length > 0 && create}
    >
      {calendars && calendars.length > 0 ? (
        <CalendarList calendars={calendars} onEdit={setOpen} />
      ) : (
        <Panel isFlush>
          {calendars ? (
            <EmptyState icon={CalendarOff} title="No calendars yet" action={create}>
              Put public holidays or your own days off into a calendar, and choose it in a job under “More about when”.
              The job then leaves out what falls due on such a day, by the clock of its own time zone.
            </EmptyState>
          ) : error ? (
            <ErrorState error={error} onRetry={refetch} />
          ) : (
            <LoadingRows label="Loading calendars" rows={3} />
          )}
        </Panel>
      )}
      {open !== 'none' && <CalendarDrawer calendar={open === 'new' ? null : open} onClose={() => setOpen('none')} />}
    </Page>
  );
}
