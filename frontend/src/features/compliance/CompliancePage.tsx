import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { complianceQuery, type Period } from '@/api/security';
import { Button } from '@/components/Button';
import { classes } from '@/components/classes';
import { DayField } from '@/components/DayField';
import { DownloadButton } from '@/components/DownloadButton';
import { Notice } from '@/components/Notice';
import { Page, Panel } from '@/components/Page';
import { ErrorState, LoadingRows } from '@/components/States';
import { beginOfDay, dayAgo, endOfDay } from '@/format/days';
import { readerTimeZone } from '@/format/time';
import { Report } from './Report';

/** Days, both of which belong to the period; without them, the last thirty. */
export type Days = { from?: string; to?: string };

const REPORT = '/api/v1/reports/compliance';
const DAYS = 30;

export function CompliancePage({ days, onDays }: { days: Days; onDays: (days: Days) => void }) {
  const timeZone = readerTimeZone();
  const { from, to, period } = useMemo(() => chosen(days, timeZone), [days, timeZone]);
  const { data: report, error, refetch, isPlaceholderData } = useQuery(complianceQuery(period));
  const isInOrder = period.from < period.to;
  const fileName = `compliance-${from}-to-${to}`;
  const actions = (
    <>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden /> Print
      </Button>
      <DownloadButton path={REPORT} query={period} format="csv" name={fileName} />
      <DownloadButton path={REPORT} query={period} format="json" name={fileName} />
    </>
  );
  return (
    <Page
      title="Compliance report"
      lead="Who had which rights, who accessed what, what was changed, and how long it is kept."
      actions={<div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    >
      <form
        aria-label="Period"
        onSubmit={(event) => event.preventDefault()}
        className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden"
      >
        <DayField label="From" value={from} onChange={(day) => onDays({ from: day, to })} />
        <DayField label="To" value={to} onChange={(day) => onDays({ from, to: day })} />
      </form>
      {!isInOrder && <Notice tone="warning">The first day is after the last one.</Notice>}
      {report ? (
        <div aria-busy={isPlaceholderData} className={classes(isPlaceholderData && 'opacity-60')}>
          {error && (
            <Notice tone="danger" className="mb-4">
              {error.message}
            </Notice>
          )}
          <Report report={report} timeZone={timeZone} />
        </div>
      ) : (
        <Panel isFlush>
          {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading the report" />}
        </Panel>
      )}
    </Page>
  );
}

/** The days, and the instants between which they lie; today ends now. */
function chosen(days: Days, timeZone: string): { from: string; to: string; period: Period } {
  const now = Date.now();
  const today = dayAgo(now, 0, timeZone);
  const to = days.to ?? today;
  const from = days.from ?? dayAgo(now, DAYS - 1, timeZone);
  const end = to >= today ? new Date(now).toISOString() : (endOfDay(to, timeZone) ?? '');
  return { from, to, period: { from: beginOfDay(from, timeZone) ?? '', to: end } };
}
