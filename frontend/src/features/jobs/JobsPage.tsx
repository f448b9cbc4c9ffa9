import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, Plus, SearchX, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { type JobFilters, jobsQuery } from '@/api/jobs';
import type { Job } from '@/api/types';
import { Button, buttonLook } from '@/components/Button';
import { classes } from '@/components/classes';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useIsWide } from '@/components/useMediaQuery';
import { BulkBar } from './BulkBar';
import { JobCards } from './JobCards';
import { JobFilterBar } from './JobFilterBar';
import { JobsPaging } from './JobsPaging';
import { JobsTable } from './JobsTable';
import { SelectionProvider } from './selection';
import { ViewDialog } from './ViewDialog';
import type { JobsSearch } from './views';

export function JobsPage({ search }: { search: JobsSearch }) {
  const { columns, ...filters } = search;
  const { data: page, error, refetch, isPlaceholderData } = useQuery(jobsQuery(filters));
  const canChange = useCanChange();
  const nextCursor = page?.meta.pagination?.nextCursor ?? null;
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
      <div aria-busy={isPlaceholderData} className={classes('transition-opacity', isPlaceholderData && 'opacity-60')}>
        {page ? (
          <SelectionProvider jobs={page.data}>
            <Jobs jobs={page.data} filters={filters} columns={columns} isLastPage={nextCursor === null} />
            <BulkBar />
          </SelectionProvider>
        ) : (
          <Panel isFlush>
            {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingRows label="Loading jobs" rows={8} />}
          </Panel>
        )}
      </div>
      <p className="mt-4 text-center text-muted text-xs">
        <Link to="/jobs/deleted" className="underline hover:text-ink">
          Deleted jobs
        </Link>
      </p>
      {page && <JobsPaging filters={filters} nextCursor={nextCursor} total={page.meta.pagination?.total ?? null} />}
    </Page>
  );
}

type JobsProps = { jobs: Job[]; filters: JobFilters; columns: string | undefined; isLastPage: boolean };

function Jobs({ jobs, filters, columns, isLastPage }: JobsProps) {
  const isWide = useIsWide();
  if (jobs.length === 0)
    return <Panel isFlush>{isFiltered(filters) ? <NothingFound isLastPage={isLastPage} /> : <NoJobs />}</Panel>;
  return isWide ? <JobsTable jobs={jobs} columns={columns} /> : <JobCards jobs={jobs} />;
}

function isFiltered({ search, isActive, status, kind, categoryId, tag, cursor }: JobFilters): boolean {
  return [search, isActive, status, kind, categoryId, tag, cursor].some((value) => value !== undefined);
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

/** With a filter, the API may answer with an empty page before the last one. */
function NothingFound({ isLastPage }: { isLastPage: boolean }) {
  return (
    <EmptyState
      icon={SearchX}
      title={isLastPage ? 'No job matches' : 'No job on this page matches'}
      action={
        <Link to="/jobs" className={buttonLook()}>
          Show all jobs
        </Link>
      }
    >
      {isLastPage
        ? 'The search looks at names, descriptions, URLs and tags. Try fewer letters, or another filter.'
        : 'Those on the next page may.'}
    </EmptyState>
  );
}
