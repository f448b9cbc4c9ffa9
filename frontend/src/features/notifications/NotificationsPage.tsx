import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BellOff, CheckCheck } from 'lucide-react';
import { messageOf } from '@/api/errors';
import { type NotificationFilters, notificationsQuery, useReadAll } from '@/api/notifications';
import { alertKinds, alertKindWord } from '@/components/alerts';
import { Button } from '@/components/Button';
import { Select } from '@/components/Field';
import { severities, severityWord } from '@/components/FindingParts';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { NotificationRow } from './NotificationRow';

export function NotificationsPage({ filters }: { filters: NotificationFilters }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    notificationsQuery(filters),
  );
  const notifications = data?.pages.flatMap((page) => page.data);
  return (
    <Page title="Notifications" lead="What broke, what recovered, and what wants a look." actions={<ReadAll />}>
      <FilterBar filters={filters} />
      <Panel isFlush>
        {!notifications ? (
          error ? (
            <ErrorState error={error} onRetry={refetch} />
          ) : (
            <LoadingRows label="Loading notifications" />
          )
        ) : notifications.length > 0 ? (
          <ul aria-label="Notifications" className="divide-y divide-line">
            {notifications.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={BellOff} title={hasNextPage ? 'Nothing fits so far' : 'Nothing to tell'}>
            {Object.values(filters).some(Boolean)
              ? 'Nothing fits these filters.'
              : 'Failures, recoveries and what was decided for a job appear here.'}
          </EmptyState>
        )}
        {hasNextPage && (
          <div className="border-line border-t p-3 text-center">
            <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show earlier ones
            </Button>
          </div>
        )}
      </Panel>
    </Page>
  );
}

function ReadAll() {
  const toast = useToast();
  const readAll = useReadAll();
  const read = () => readAll.mutate(undefined, { onError: (error) => toast('danger', messageOf(error)) });
  return (
    <Button isPending={readAll.isPending} onClick={read}>
      <CheckCheck aria-hidden /> Mark all as read
    </Button>
  );
}

function FilterBar({ filters }: { filters: NotificationFilters }) {
  const navigate = useNavigate({ from: '/notifications' });
  const change = (changed: NotificationFilters) =>
    void navigate({ search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false });
  return (
    <form
      aria-label="Find notifications"
      onSubmit={(event) => event.preventDefault()}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <Select
        aria-label="Kind"
        className="w-full sm:w-auto"
        value={filters.kind ?? ''}
        onChange={({ target }) => change({ kind: alertKinds.find((kind) => kind === target.value) })}
      >
        <option value="">Everything</option>
        {alertKinds.map((kind) => (
          <option key={kind} value={kind}>
            {alertKindWord(kind)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Severity"
        className="w-full sm:w-auto"
        value={filters.severity ?? ''}
        onChange={({ target }) => change({ severity: severities.find((severity) => severity === target.value) })}
      >
        <option value="">Every severity</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {severityWord(severity)} or worse
          </option>
        ))}
      </Select>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={filters.unread ?? false}
          onChange={({ target }) => change({ unread: target.checked || undefined })}
        />
        Unread only
      </label>
    </form>
  );
}
