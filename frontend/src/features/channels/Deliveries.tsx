import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Hourglass } from 'lucide-react';
import { deliveriesQuery } from '@/api/channels';
import type { Channel, Delivery } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button } from '@/components/Button';
import { Drawer } from '@/components/Modal';
import { RelativeTime } from '@/components/RelativeTime';
import { ErrorState, LoadingRows } from '@/components/States';
import { plural } from '@/format/number';
import { readerTimeZone } from '@/format/time';
import { DELIVERED, DELIVERIES } from './words';

/** What became of each message that this channel was to bring. */
export function Deliveries({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    deliveriesQuery(channel.id),
  );
  const deliveries = data?.pages.flatMap((page) => page.data);
  return (
    <Drawer title={`Deliveries of ${channel.name}`} onClose={onClose}>
      {!deliveries ? (
        error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading deliveries" rows={4} />
        )
      ) : (
        <ul aria-label="Deliveries" className="divide-y divide-line">
          {deliveries.map((delivery) => (
            <li key={delivery.id} className="py-3">
              <DeliveryFacts delivery={delivery} />
            </li>
          ))}
        </ul>
      )}
      {deliveries?.length === 0 && <p className="text-muted">Nothing was sent yet.</p>}
      {hasNextPage && (
        <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Drawer>
  );
}

function DeliveryFacts({ delivery }: { delivery: Delivery }) {
  const { kind, title, status, attempts, lastError, responseStatus, updatedAt, nextAttemptAt } = delivery;
  const zone = readerTimeZone();
  const tone = status === 'SENT' ? 'success' : status === 'FAILED' ? 'danger' : 'info';
  const Icon = status === 'SENT' ? CircleCheck : status === 'FAILED' ? CircleAlert : Hourglass;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone} icon={Icon}>
          {DELIVERIES[status]}
        </Badge>
        <span className="min-w-0 break-words">
          {DELIVERED[kind]}
          {title}
        </span>
      </p>
      <p className="mt-1 text-faint text-xs">
        <RelativeTime at={updatedAt} timeZone={zone} />, {plural(attempts, 'attempt')}
        {responseStatus !== null && `, answered ${responseStatus}`}
        {nextAttemptAt && (
          <>
            , next attempt <RelativeTime at={nextAttemptAt} timeZone={zone} />
          </>
        )}
      </p>
      {lastError && <p className="mt-1 break-words text-danger text-xs">{lastError}</p>}
    </>
  );
}
