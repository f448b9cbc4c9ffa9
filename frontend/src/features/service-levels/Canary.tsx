import { Link } from '@tanstack/react-router';
import type { ServiceLevels } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { Panel } from '@/components/Page';
import { RelativeTime } from '@/components/RelativeTime';
import { duration, readerTimeZone } from '@/format/time';

/** The job that proves each minute that the whole chain works. */
export function Canary({ canary }: Pick<ServiceLevels, 'canary'>) {
  return (
    <Panel title="The canary">
      <p className="mb-3 text-muted">
        A job of the system's own, which shows each minute that schedules lead to calls.
      </p>
      {canary ? <Known canary={canary} /> : <p>It is not registered yet; the next minutes bring it.</p>}
    </Panel>
  );
}

function Known({
  canary: { jobId, isActive, latest, lastSuccessAt },
}: {
  canary: NonNullable<ServiceLevels['canary']>;
}) {
  const zone = readerTimeZone();
  return (
    <Facts>
      <Fact name="Job">
        <Link to="/jobs/$jobId" params={{ jobId }} className="text-accent hover:underline">
          {isActive ? 'active' : 'disabled'}
        </Link>
      </Fact>
      <Fact name="Last run">
        {latest ? (
          <>
            {latest.status.toLowerCase()}, <RelativeTime at={latest.at} timeZone={zone} />
            {latest.lagMs !== null && `, ${duration(latest.lagMs)} late`}
          </>
        ) : (
          'none yet'
        )}
      </Fact>
      <Fact name="Last success">
        {lastSuccessAt ? <RelativeTime at={lastSuccessAt} timeZone={zone} /> : 'none yet'}
      </Fact>
    </Facts>
  );
}
