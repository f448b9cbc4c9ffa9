import { hashKey, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, Plus, SearchX, SlidersHorizontal } from 'lucide-react';
import { memo, useDeferredValue, useState } from 'react';
import { useCanChange } from '@/api/account';
import { type JobFilters, type JobsPage as JobsFirstPage, jobsQuery } from '@/api/jobs';
import { Button, buttonLook } from '@/components/Button';
import { classes } from '@/components/classes';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useIsWide } from '@/components/useMediaQuery';
import { plural } from '@/format/number';
import { BulkBar } from './BulkBar';
import { JobCards } from './JobCards';
import { JobFilterBar } from './JobFilterBar';
import { JobsTable } from './JobsTable';
import { SelectionProvider } from './selection';
import { useJobPages } from './useJobPages';
import { ViewDialog } from './ViewDialog';
import type { JobsSearch } from './views';

export function JobsPage({ search }: { search: JobsSearch }) {
  const { columns, ...filters } = search;
  const { data: page, error, refetch, isPlaceholderData } = useQuery(jobsQuery(filters));
  const canChange = useCanChange();
  const [shown, setShown] = useState(filters);
  if (!isPlaceholderData && hashKey([shown]) !== hashKey([filters])) setShown(filters); // the list stays until the next one is there
  const listed = useDeferredValue(page); // who types on is not kept waiting by the rows of what was typed before
  const listedFilters = useDeferredValue(shown);
  const total = page?.meta.pagination?.total ?? null;
  return (
    <Page
      title="Jobs"
      actions={
        <>
          <ViewButton search={search} />
          {canChange && <NewJob />}
        </>
      }
    >
      <JobFilterBar filters={filters} />
      <p className="mb-3 flex flex-wrap justify-between gap-x-4 text-muted text-xs">
        <span role="status">{total !== null && plural(total, 'job')}</span>
        <Link to="/jobs/deleted" className="underline hover:text-ink">
          Deleted jobs
        </Link>
      </p>
      <div aria-busy={isPlaceholderData} className={classes('transition-opacity', isPlaceholderData && 'opacity-60')}>
        {listed ? (
          <Jobs key={hashKey([listedFilters])} first={listed} filters={listedFilters} columns={columns} />
        ) : (
          <Panel isFlush>
            {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading jobs" rows={8} />}
          </Panel>
        )}
      </div>
    </Page>
  );
}

type JobsProps = { first: JobsFirstPage; filters: JobFilters; columns: string | undefined };

/** As long as the list is: what is not on the screen is read when somebody scrolls there. */
const Jobs = memo(function Jobs({ first, filters, columns }: JobsProps) {
  const total = first.meta.pagination?.total ?? null;
  const isWide = useIsWide();
  const pages = useJobPages(filters, first);
  return (
    <SelectionProvider jobs={pages.known} filters={filters} total={total}>
      {pages.count === 0 ? (
        <Panel isFlush>{isFiltered(filters) ? <NothingFound /> : <NoJobs />}</Panel>
      ) : isWide ? (
        <JobsTable pages={pages} columns={columns} />
      ) : (
        <JobCards pages={pages} />
      )}
      {pages.error && <ErrorState error={pages.error} onRetry={pages.retry} />}
      <BulkBar total={total} />
    </SelectionProvider>
  );
});

function isFiltered({ search, isActive, status, kind, categoryId, tag }: JobFilters): boolean {
  return [search, isActive, status, kind, categoryId, tag].some((value) => value !== undefined);
}

function ViewButton({ search }: { search: JobsSearch }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <SlidersHorizontal aria-hidden /> View
      </Button>
      {isOpen && <ViewDialog search={search} onClose={() => setOpen(false)} />}
    </>
  );
}

function NewJob() {
  return (
    <Link to="/jobs/new" className={buttonLook('primary')}>
      <Plus aria-hidden /> New job
    </Link>
  );
}

function NoJobs() {
  const canChange = useCanChange();
  return (
    <EmptyState icon={CalendarPlus} title="No jobs yet" action={canChange && <NewJob />}>
      A job calls a URL on a cron schedule and keeps a record of each run.
    </EmptyState>
  );
}

function NothingFound() {
  return (
    <EmptyState
      icon={SearchX}
      title="No job matches"
      action={
        <Link to="/jobs" className={buttonLook()}>
          Show all jobs
        </Link>
      }
    >
      The search looks at names, descriptions, URLs and tags. Try fewer letters, or another filter.
    </EmptyState>
  );
}
