import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notificationsQuery } from '@/api/notifications';
import type { Notification } from '@/api/types';
import { classes } from '@/components/classes';
import { SeverityBadge } from '@/components/FindingParts';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { ErrorState, Skeleton } from '@/components/States';
import { readerTimeZone } from '@/format/time';

const SHOWN = 5;

/** The newest of what was told; what one has not read is marked by a word. */
export function LatestNotifications() {
  const { data, error, refetch } = useInfiniteQuery(notificationsQuery({}));
  const latest = data?.pages[0]?.data.slice(0, SHOWN);
  return (
    <Panel
      title="Latest notifications"
      aside={
        <Link to="/notifications" className="text-[0.8125rem] text-accent hover:underline">
          All of them
        </Link>
      }
      isFlush
    >
      {!latest ? (
        error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="m-4 h-16" />
        )
      ) : latest.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">Nothing had to be told in the last 30 days.</p>
      ) : (
        <ul aria-label="Latest notifications" className="divide-y divide-line">
          {latest.map((notification) => (
            <Row key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ notification: { title, severity, updatedAt, isRead } }: { notification: Notification }) {
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <p className={classes('min-w-0 flex-1 truncate', !isRead && 'font-medium')} title={title}>
        {!isRead && <span className="mr-2 text-accent text-xs">Unread</span>}
        {title}
      </p>
      <SeverityBadge severity={severity} />
      <RelativeTime
        at={updatedAt}
        timeZone={readerTimeZone()}
        className="hidden w-24 whitespace-nowrap text-right text-muted sm:inline"
      />
    </li>
  );
}
