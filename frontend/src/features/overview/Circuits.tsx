import { CircleX, RotateCw } from 'lucide-react';
import type { Circuit } from '@/api/types';
import { classes } from '@/components/classes';
import { count, plural } from '@/format/number';
import { clockTime, exactTime, readerTimeZone } from '@/format/time';

const MOST_COUNTED = 100; // jobs; the API counts no further

const STATES: Record<Circuit['state'], { word: string; Icon: typeof CircleX; tone: string }> = {
  OPEN: { word: 'Left alone', Icon: CircleX, tone: 'bg-danger-soft text-danger' },
  HALF_OPEN: { word: 'Trying again', Icon: RotateCw, tone: 'bg-warning-soft text-warning' },
};

/** Hosts whose calls failed so often that runs are skipped until one succeeds; nothing in quiet times. */
export function Circuits({ circuits }: { circuits: Circuit[] }) {
  if (circuits.length === 0) return null;
  return (
    <section className="border-line border-t px-4 py-3">
      <h3 className="font-medium text-[0.8125rem]">Hosts that keep failing</h3>
      <ul aria-label="Hosts that keep failing" className="mt-2 space-y-2.5">
        {circuits.map((circuit) => (
          <Row key={circuit.host} circuit={circuit} />
        ))}
      </ul>
    </section>
  );
}

function Row({ circuit: { host, state, failures, jobs, triedAgainAt } }: { circuit: Circuit }) {
  const { word, Icon, tone } = STATES[state];
  const zone = readerTimeZone();
  const over = jobs >= MOST_COUNTED ? `${count(MOST_COUNTED)} jobs or more` : plural(jobs, 'job');
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <span
        className={classes(
          'inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full pr-2.5 pl-2 font-medium text-xs',
          tone,
        )}
      >
        <Icon aria-hidden className="size-3.5" />
        {word}
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-all font-medium">{host}</p>
        <p className="text-faint text-xs">
          {plural(failures, 'failure')} over {over};{' '}
          {state === 'OPEN' ? (
            <>
              tried again at{' '}
              <time dateTime={triedAgainAt} title={exactTime(triedAgainAt, zone)}>
                {clockTime(triedAgainAt, zone)}
              </time>
            </>
          ) : (
            'one run tries it now'
          )}
        </p>
      </div>
    </li>
  );
}
