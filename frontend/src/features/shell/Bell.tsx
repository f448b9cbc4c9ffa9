import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { unreadQuery } from '@/api/notifications';

/** To the notifications, with how many one has not read. */
export function Bell() {
  const { data: unread } = useQuery(unreadQuery);
  const amount = unread ? `${unread.count}${unread.isMore ? '+' : ''}` : '0';
  const name = unread?.count ? `Notifications, ${amount} unread` : 'Notifications';
  return (
    <Link
      to="/notifications"
      aria-label={name}
      title={name}
      className="relative inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-muted transition-colors hover:bg-sunken hover:text-ink"
    >
      <BellIcon aria-hidden className="size-4" />
      {unread && unread.count > 0 && (
        <span
          aria-hidden
          className="-top-0.5 -right-0.5 absolute min-w-4 rounded-full bg-primary px-1 text-center font-medium text-2xs text-white"
        >
          {amount}
        </span>
      )}
    </Link>
  );
}
