import { useInfiniteQuery } from '@tanstack/react-query';
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { deletedJobsQuery } from '@/api/jobs';
import type { Job } from '@/api/types';
import { BackLink } from '@/components/BackLink';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { RestoreDialog } from './RestoreDialog';

export function DeletedJobsPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(deletedJobsQuery);
  const [restoring, setRestoring] = useState<Job | null>(null);
  const jobs = data?.pages.flatMap((page) => page.data);
  return (
    <Page
      title="Deleted jobs"
      lead="They can be restored for a while, with their history. A restored job is disabled at first."
      back={<BackLink to="/jobs">Jobs</BackLink>}
    >
      <Panel isFlush>
        {jobs && jobs.length > 0 ? (
          <ul aria-label="Deleted jobs" className="divide-y divide-line">
            {jobs.map((job) => (
              <DeletedJob key={job.id} job={job} onRestore={() => setRestoring(job)} />
            ))}
          </ul>
        ) : jobs ? (
          <EmptyState icon={Trash2} title="No deleted jobs">
            What you delete is kept here for a while.
          </EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading deleted jobs" rows={4} />
        )}
        {hasNextPage && (
          <div className="border-line border-t p-3 text-center">
            <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </Panel>
      {restoring && <RestoreDialog job={restoring} onClose={() => setRestoring(null)} />}
    </Page>
  );
}

function DeletedJob({ job, onRestore }: { job: Job; onRestore: () => void }) {
  const canChange = useCanChange();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="break-words font-medium">{job.name}</p>
        <p className="break-words text-muted text-xs">
          {job.scheduleDescription}
          {job.deletedAt && (
            <>
              {' · deleted '}
              <RelativeTime at={job.deletedAt} timeZone={job.timezone} />
            </>
          )}
        </p>
      </div>
      {canChange && (
        <Button size="sm" aria-label={`Restore ${job.name}`} onClick={onRestore}>
          <Undo2 aria-hidden /> Restore
        </Button>
      )}
    </li>
  );
}
