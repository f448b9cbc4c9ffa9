import { Link } from '@tanstack/react-router';
import { BellOff, CircleCheck, MailWarning } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { messageOf } from '@/api/errors';
import { useMarkNotification } from '@/api/notifications';
import type { Notification } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button } from '@/components/Button';
import { classes } from '@/components/classes';
import { SeverityBadge } from '@/components/FindingParts';
import { RelativeTime } from '@/components/RelativeTime';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';
import { readerTimeZone } from '@/format/time';

/** One thing to tell; unread ones by a word, a mark and a heavier title. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const { title, description, severity, updatedAt, isRead, resolvedAt, host, deliveryFailed } = notification;
  return (
    <li className={classes('flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3', !isRead && 'bg-accent-soft/40')}>
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {!isRead && (
            <span className="inline-flex items-center gap-1 font-medium text-accent text-xs">
              <span aria-hidden className="size-2 rounded-full bg-accent" /> Unread
            </span>
          )}
          <span className={classes('min-w-0 break-words', !isRead && 'font-semibold')}>{title}</span>
          <SeverityBadge severity={severity} />
          {resolvedAt && (
            <Badge tone="success" icon={CircleCheck}>
              Recovered
            </Badge>
          )}
        </p>
        {description && <p className="mt-1 whitespace-pre-line break-words text-muted">{description}</p>}
        <p className="mt-1 flex flex-wrap gap-x-3 text-faint text-xs">
          <RelativeTime at={updatedAt} timeZone={readerTimeZone()} />
          {host && <span className="break-all">{host}</span>}
          <Acknowledged notification={notification} />
        </p>
        <Subjects notification={notification} />
        <NotSent notification={notification} />
        {deliveryFailed.length > 0 && (
          <p className="mt-1 flex items-center gap-1.5 text-danger text-xs">
            <MailWarning aria-hidden className="size-3.5 shrink-0" /> Could not be delivered by{' '}
            {deliveryFailed.join(', ')}
          </p>
        )}
      </div>
      <Actions notification={notification} />
    </li>
  );
}

function Acknowledged({ notification: { acknowledgedBy, acknowledgedAt } }: { notification: Notification }) {
  if (!acknowledgedAt) return null;
  return (
    <span>
      acknowledged by {acknowledgedBy} <RelativeTime at={acknowledgedAt} timeZone={readerTimeZone()} />
    </span>
  );
}

/** The jobs that it is about, or where the heartbeat stands. */
function Subjects({ notification: { jobs, jobCount, executionId, resource } }: { notification: Notification }) {
  if (resource?.startsWith('hbt_'))
    return (
      <Link to="/heartbeats" data-row className="mt-1 inline-block text-accent hover:underline">
        Heartbeats
      </Link>
    );
  if (jobs.length === 0) return null;
  const hidden = jobCount - jobs.length;
  return (
    <ul aria-label="Jobs" className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
      {jobs.map(({ id, name }) => (
        <li key={id}>
          <Link
            to="/jobs/$jobId"
            params={{ jobId: id }}
            search={jobs.length === 1 && executionId ? { execution: executionId } : {}}
            data-row
            className="break-words text-accent hover:underline"
          >
            {name}
          </Link>
        </li>
      ))}
      {hidden > 0 && <li className="text-muted">and {plural(hidden, 'other')}</li>}
    </ul>
  );
}

/** What was told here only, because somebody wanted quiet. */
function NotSent({ notification }: { notification: Notification }) {
  if (!notification.silencedBy) return null;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-muted text-xs">
      <BellOff aria-hidden className="size-3.5 shrink-0" /> Not sent: {notification.silencedBy}
    </p>
  );
}

function Actions({ notification: { id, title, isRead, acknowledgedAt } }: { notification: Notification }) {
  const canChange = useCanChange();
  const toast = useToast();
  const mark = useMarkNotification();
  const set = (as: 'read' | 'acknowledge') =>
    mark.mutate({ id, as }, { onError: (error) => toast('danger', messageOf(error)) });
  return (
    <span className="flex flex-wrap gap-2">
      {!isRead && (
        <Button size="sm" disabled={mark.isPending} aria-label={`Mark as read: ${title}`} onClick={() => set('read')}>
          Mark as read
        </Button>
      )}
      {canChange && !acknowledgedAt && (
        <Button
          size="sm"
          disabled={mark.isPending}
          aria-label={`Acknowledge: ${title}`}
          onClick={() => set('acknowledge')}
        >
          Acknowledge
        </Button>
      )}
    </span>
  );
}
