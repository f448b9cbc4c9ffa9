import { useQuery } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import { messageOf } from '@/api/errors';
import { sessionsQuery, useEndOtherSessions, useEndSession } from '@/api/sessions';
import type { SignedIn } from '@/api/types';
import { Button } from '@/components/Button';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { readerTimeZone, shortTime } from '@/format/time';
import { deviceWords } from './device';

/** Where one is signed in, each of which can be ended; this one ends by signing out. */
export function SessionsPanel() {
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const hasOthers = sessions?.some(({ isCurrent }) => !isCurrent);
  return (
    <Panel title="Where you are signed in" aside={hasOthers && <EndOthers />} isFlush>
      {sessions ? (
        sessions.length > 0 ? (
          <ul aria-label="Sign-ins" className="divide-y divide-line">
            {sessions.toSorted(byImportance).map((session) => (
              <Row key={session.id} session={session} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={Monitor} title="No sign-ins">
            You use the console in another way, with a token perhaps.
          </EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading sign-ins" rows={3} />
      )}
    </Panel>
  );
}

function Row({ session }: { session: SignedIn }) {
  const { id, isCurrent, userAgent, sourceIp, lastUsedAt, createdAt } = session;
  const end = useEndSession();
  const toast = useToast();
  const zone = readerTimeZone();
  const device = deviceWords(userAgent);
  const mutate = () =>
    end.mutate(id, {
      onSuccess: () => toast('success', `The sign-in of ${device} is ended.`),
      onError: (error) => toast('danger', messageOf(error)),
    });
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words font-medium" title={userAgent ?? undefined}>
          {device}
          {isCurrent && (
            <span className="ml-2 rounded bg-success-soft px-1.5 py-0.5 font-medium text-2xs text-success">
              this browser
            </span>
          )}
        </p>
        <p className="mt-0.5 text-faint text-xs">
          {sourceIp && <>from {sourceIp}, </>}
          used <RelativeTime at={lastUsedAt} timeZone={zone} />, since {shortTime(createdAt, zone)}
        </p>
      </div>
      {!isCurrent && (
        <Button size="sm" aria-label={`Sign out of ${device}`} isPending={end.isPending} onClick={mutate}>
          Sign out
        </Button>
      )}
    </li>
  );
}

function EndOthers() {
  const end = useEndOtherSessions();
  const toast = useToast();
  const mutate = () =>
    end.mutate(undefined, {
      onSuccess: () => toast('success', 'You are signed in here only.'),
      onError: (error) => toast('danger', messageOf(error)),
    });
  return (
    <Button size="sm" isPending={end.isPending} onClick={mutate}>
      Sign out everywhere else
    </Button>
  );
}

/** This one first, then the latest used. */
function byImportance(one: SignedIn, other: SignedIn): number {
  return Number(other.isCurrent) - Number(one.isCurrent) || other.lastUsedAt.localeCompare(one.lastUsedAt);
}
