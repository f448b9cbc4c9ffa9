import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditEntryQuery } from '@/api/audit';
import type { AuditEntry } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { Drawer } from '@/components/Modal';
import { ErrorState, LoadingRows } from '@/components/States';
import { exactTime, longTime } from '@/format/time';
import { Actor, OutcomeBadge } from './AuditParts';
import { Changes } from './Changes';

type EntryDrawerProps = { id: string; timeZone: string; onClose: () => void };

export function EntryDrawer({ id, timeZone, onClose }: EntryDrawerProps) {
  const { data: entry, error, refetch } = useQuery(auditEntryQuery(id));
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {entry?.action ?? 'Entry'} {entry && <OutcomeBadge outcome={entry.outcome} />}
    </span>
  );
  return (
    <Drawer title={title} onClose={onClose}>
      {entry ? (
        <div className="space-y-6">
          <EntryFacts entry={entry} timeZone={timeZone} />
          <section>
            <h3 className="mb-2.5 font-semibold">Changes</h3>
            <Changes changes={entry.changes} />
          </section>
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading the entry" />
      )}
    </Drawer>
  );
}

function EntryFacts({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  const { at, actor, method, route, resource, status, error, sourceIp, userAgent, requestId, id } = entry;
  return (
    <Facts>
      <Fact name="When">
        <time dateTime={at} title={exactTime(at, timeZone)}>
          {longTime(at, timeZone)}
        </time>{' '}
        <span className="text-faint">{timeZone}</span>
      </Fact>
      <Fact name="Who">
        <Actor actor={actor} />
        <span className="block">
          <Other search={{ actor: actor.id }}>Everything they did</Other>
        </span>
      </Fact>
      {actor.tokenId && (
        <Fact name="API token">
          <Code>{actor.tokenId}</Code>
        </Fact>
      )}
      {method && (
        <Fact name="Call">
          <Code>
            {method} {route}
          </Code>
        </Fact>
      )}
      {status !== null && (
        <Fact name="Answer">
          {status} {error && <Code>{error}</Code>}
        </Fact>
      )}
      {resource && (
        <Fact name="On">
          <Code>{resource}</Code>
          <span className="block">
            <Other search={{ resource }}>Everything that was done to it</Other>
          </span>
        </Fact>
      )}
      <Fact name="From">{sourceIp ?? 'inside'}</Fact>
      {userAgent && <Fact name="Program">{userAgent}</Fact>}
      {requestId && (
        <Fact name="Request">
          <Code>{requestId}</Code>
        </Fact>
      )}
      <Fact name="Entry">
        <Code>{id}</Code>
      </Fact>
    </Facts>
  );
}

function Code({ children }: { children: React.ReactNode }) {
  return <code className="break-all font-mono text-xs">{children}</code>;
}

function Other({ search, children }: { search: { actor?: string; resource?: string }; children: string }) {
  return (
    <Link to="/audit" search={search} className="text-accent text-xs hover:underline">
      {children}
    </Link>
  );
}
