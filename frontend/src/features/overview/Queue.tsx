import { useQuery } from '@tanstack/react-query';
import { ClockAlert } from 'lucide-react';
import { messageOf } from '@/api/errors';
import { queueQuery } from '@/api/queue';
import type { QueueStatistics } from '@/api/types';
import { Panel } from '@/components/Page';
import { Skeleton } from '@/components/States';
import { count } from '@/format/number';
import { duration } from '@/format/time';
import { Circuits } from './Circuits';

type Lane = QueueStatistics['lanes'][number];

const LANES: Record<Lane['lane'], { name: string; meaning: string }> = {
  short: { name: 'Short', meaning: 'Jobs with a timeout of up to 30 s' },
  long: { name: 'Long', meaning: 'Jobs with a longer timeout' },
  manual: { name: 'By hand', meaning: 'Runs that somebody asked for' },
  function: { name: 'Functions', meaning: 'Jobs that run functions of the deployed code' },
};
const LATE_SECONDS = 120; // a run that is due waits a minute at most while calls are free

/** What waits in each lane and since when; the queues count approximately. */
export function Queue() {
  const { data: queue, error } = useQuery(queueQuery);
  return (
    <Panel
      title="Queue"
      aside={queue?.degraded.length === 0 && <span className="text-muted">{count(waitingIn(queue))} waiting</span>}
      className="flex flex-col"
      isFlush
    >
      {queue && queue.degraded.length === 0 ? (
        <Lanes queue={queue} />
      ) : queue ? (
        <WithoutLanes queue={queue} />
      ) : error ? (
        <p className="px-4 py-3 text-muted">{messageOf(error)}</p>
      ) : (
        <Skeleton className="m-4 h-16" />
      )}
    </Panel>
  );
}

function Lanes({ queue }: { queue: QueueStatistics }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must be able to */}
      <section aria-label="Queue" tabIndex={0} className="overflow-x-auto focus-visible:outline-offset-[-2px]">
        <table aria-label="Queue" className="my-1.5 w-full text-right">
          <thead className="text-faint text-xs">
            <tr>
              <th scope="col" className="py-1 pl-4 text-left font-medium">
                Lane
              </th>
              <Head>Waiting</Head>
              <Head title="Since when the run is due that has waited longest; looked at every minute">Oldest</Head>
              <Head title="Calls at this moment, of those that may be at once">In flight</Head>
              <Head title="Further attempts, and runs of this minute, whose time has not come">Not yet due</Head>
            </tr>
          </thead>
          <tbody>
            {queue.lanes.map((lane) => (
              <Row key={lane.lane} lane={lane} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="border-line border-t px-4 py-2 text-faint text-xs">
        At most {count(queue.limit)} calls in flight; functions run beside them.
      </p>
      <Circuits circuits={queue.circuits} />
    </>
  );
}

/** The queues do not answer; what the tables know of hosts is shown all the same. */
function WithoutLanes({ queue }: { queue: QueueStatistics }) {
  return (
    <>
      <p className="px-4 py-3 text-warning">
        The queues do not answer at the moment. Jobs and their history can be read.
      </p>
      <Circuits circuits={queue.circuits} />
    </>
  );
}

function Head({ title, children }: { title?: string; children: string }) {
  return (
    <th scope="col" title={title} className="whitespace-nowrap pl-3 font-medium last:pr-4">
      {children}
    </th>
  );
}

function Row({ lane: { lane, waiting, inFlight, delayed, oldestAgeSeconds, limit } }: { lane: Lane }) {
  return (
    <tr>
      <th scope="row" title={LANES[lane].meaning} className="py-0.5 pl-4 text-left font-normal text-muted">
        {LANES[lane].name}
      </th>
      <td>{count(waiting)}</td>
      <td className="whitespace-nowrap pl-3">
        <Oldest seconds={oldestAgeSeconds} />
      </td>
      <td className="whitespace-nowrap pl-3">
        {count(inFlight)} <span className="text-faint">of {count(limit)}</span>
      </td>
      <td className="pr-4">{count(delayed)}</td>
    </tr>
  );
}

function Oldest({ seconds }: { seconds: number | null }) {
  if (seconds === null)
    return (
      <span title="Nobody has looked for three minutes" className="text-warning">
        unknown
      </span>
    );
  if (seconds === 0) return <span className="text-muted">none late</span>;
  const isLate = seconds >= LATE_SECONDS;
  return (
    <span className={isLate ? 'text-warning' : undefined}>
      {isLate && <ClockAlert role="img" aria-label="Late" className="mr-1 inline size-3.5 align-[-2px]" />}
      {duration(seconds * 1000)}
    </span>
  );
}

function waitingIn({ lanes }: QueueStatistics): number {
  return lanes.reduce((sum, { waiting }) => sum + waiting, 0);
}
