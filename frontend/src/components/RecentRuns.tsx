import type { Job } from '@/api/types';
import { plural } from '@/format/number';
import { duration } from '@/format/time';
import { classes } from './classes';

const MOST = 10;
const WIDTH = 5;
const GAP = 2;
const HEIGHT = 18;
const LEAST = 3; // a quick run is to be seen, too

/** The last runs, the newest to the right: how long each took, and a mark above those that failed. */
export function RecentRuns({ runs }: { runs: Job['recentRuns'] }) {
  if (runs.length === 0) return <span className="text-faint">none yet</span>;
  const longest = Math.max(1, ...runs.map(({ durationMs }) => durationMs ?? 0));
  return (
    <svg
      role="img"
      aria-label={wordsOf(runs)}
      width={MOST * (WIDTH + GAP) - GAP}
      height={HEIGHT + 4}
      className="block overflow-visible"
    >
      <title>{wordsOf(runs)}</title>
      {runs.map(({ status, durationMs }, index) => {
        const height = LEAST + ((durationMs ?? 0) / longest) * (HEIGHT - LEAST);
        const x = (MOST - runs.length + index) * (WIDTH + GAP);
        const failed = status !== 'SUCCESS';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place here
          <g key={index} className={classes(failed ? 'fill-danger' : 'fill-success')}>
            <rect x={x} y={4 + HEIGHT - height} width={WIDTH} height={height} rx={1} />
            {failed && <circle cx={x + WIDTH / 2} cy={HEIGHT - height} r={1.75} />}
          </g>
        );
      })}
    </svg>
  );
}

function wordsOf(runs: Job['recentRuns']): string {
  const good = runs.filter(({ status }) => status === 'SUCCESS').length;
  const latest = runs.at(-1);
  const last = latest ? `, the last one took ${duration(latest.durationMs)}` : '';
  return `${good} of the last ${plural(runs.length, 'run')} succeeded${last}`;
}
