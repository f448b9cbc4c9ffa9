import { useQuery } from '@tanstack/react-query';
import { messageOf } from '@/api/errors';
import { queueQuery } from '@/api/queue';
import type { QueueStatistics } from '@/api/types';
import { Panel } from '@/components/Page';
import { Skeleton } from '@/components/States';
import { count } from '@/format/number';

type Lane = QueueStatistics['lanes'][number];

const LANES: Record<Lane['lane'], { name: string; meaning: string }> = {
  short: { name: 'Short', meaning: 'Jobs with a timeout of up to 30 s' },
  long: { name: 'Long', meaning: 'Jobs with a longer timeout' },
  manual: { name: 'By hand', meaning: 'Runs that somebody asked for' },
};

/** What waits in each lane; the queues count approximately. */
export function Queue() {
  const { data: queue, error } = useQuery(queueQuery);
  return (
    <Panel
      title="Queue"
      aside={queue && <span className="text-muted">{count(waitingIn(queue))} waiting</span>}
      className="flex flex-col"
      isFlush
    >
      {queue ? (
        <Lanes lanes={queue.lanes} />
      ) : error ? (
        <p className="px-4 py-3 text-muted">{messageOf(error)}</p>
      ) : (
        <Skeleton className="m-4 h-16" />
      )}
    </Panel>
  );
}

function Lanes({ lanes }: { lanes: Lane[] }) {
  return (
    <table aria-label="Queue" className="my-1.5 w-full text-right">
      <thead className="text-faint text-xs">
        <tr>
          <th scope="col" className="py-1 pl-4 text-left font-medium">
            Lane
          </th>
          <th scope="col" className="font-medium">
            Waiting
          </th>
          <th scope="col" className="font-medium">
            In flight
          </th>
          <th scope="col" className="pr-4 font-medium" title="Further attempts whose time has not come">
            To retry
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ lane, waiting, inFlight, delayed }) => (
          <tr key={lane}>
            <th scope="row" title={LANES[lane].meaning} className="py-0.5 pl-4 text-left font-normal text-muted">
              {LANES[lane].name}
            </th>
            <td>{count(waiting)}</td>
            <td>{count(inFlight)}</td>
            <td className="pr-4">{count(delayed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function waitingIn({ lanes }: QueueStatistics): number {
  return lanes.reduce((sum, { waiting }) => sum + waiting, 0);
}
