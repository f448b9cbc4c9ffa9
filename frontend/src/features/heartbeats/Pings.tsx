import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, Play } from 'lucide-react';
import { pingsQuery } from '@/api/heartbeats';
import type { Heartbeat, Ping } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button } from '@/components/Button';
import { Drawer } from '@/components/Modal';
import { RelativeTime } from '@/components/RelativeTime';
import { ErrorState, LoadingRows } from '@/components/States';
import { duration, longTime, readerTimeZone } from '@/format/time';
import { SIGNALS } from './words';

const ICONS = { success: CircleCheck, start: Play, fail: CircleX };

/** What was heard of it in the last 30 days, the newest first. What was sent along is text, and nothing else. */
export function Pings({ heartbeat, onClose }: { heartbeat: Heartbeat; onClose: () => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    pingsQuery(heartbeat.id),
  );
  const pings = data?.pages.flatMap((page) => page.data);
  return (
    <Drawer title={`Pings of ${heartbeat.name}`} onClose={onClose}>
      {pings ? (
        pings.length > 0 ? (
          <ol aria-label="Pings" className="-mx-5 divide-y divide-line">
            {pings.map((ping) => (
              <Row key={ping.id} ping={ping} />
            ))}
          </ol>
        ) : (
          <p className="text-muted">Nothing was heard of it in the last 30 days.</p>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading pings" rows={5} />
      )}
      {hasNextPage && (
        <p className="mt-3 text-center">
          <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier pings
          </Button>
        </p>
      )}
    </Drawer>
  );
}

function Row({ ping: { at, signal, exitStatus, durationMs, sourceIp, userAgent, message } }: { ping: Ping }) {
  const zone = readerTimeZone();
  const { word, tone } = SIGNALS[signal];
  return (
    <li className="px-5 py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone} icon={ICONS[signal]}>
          {exitStatus === null ? word : `${word}, exit status ${exitStatus}`}
        </Badge>
        <span title={longTime(at, zone)}>
          <RelativeTime at={at} timeZone={zone} />
        </span>
        {durationMs !== null && <span className="text-muted">after {duration(durationMs)}</span>}
      </p>
      <p className="mt-1 break-words text-faint text-xs">
        {sourceIp}, {userAgent || 'no user agent'}
      </p>
      {message && (
        <pre className="mt-1.5 max-h-40 overflow-y-auto whitespace-pre-wrap break-words rounded-lg bg-sunken px-3 py-2 font-mono text-xs">
          {message}
        </pre>
      )}
    </li>
  );
}
