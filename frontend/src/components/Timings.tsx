import type { Execution } from '@/api/types';
import { duration } from '@/format/time';

type Phases = NonNullable<Execution['timings']>;

const PHASES: { key: keyof Phases; name: string }[] = [
  { key: 'dnsMs', name: 'Name lookup' },
  { key: 'connectMs', name: 'Connect' },
  { key: 'tlsMs', name: 'TLS' },
  { key: 'firstByteMs', name: 'First byte' },
  { key: 'downloadMs', name: 'Download' },
];

/** The phases of the last attempt's call, each bar beginning where the one before ended; `totalMs` is all of it. */
export function Timings({ timings, totalMs }: { timings: Phases; totalMs: number | null }) {
  const phases = [...measured(timings), ...unanswered(timings, totalMs)];
  const total = Math.max(
    1,
    phases.reduce((sum, { ms }) => sum + ms, 0),
  );
  let begin = 0;
  return (
    <ul className="space-y-1.5">
      {phases.map(({ name, ms }) => {
        const left = begin;
        begin += (ms / total) * 100;
        return (
          <li key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)_4.5rem] items-center gap-3">
            <span className="text-muted">{name}</span>
            <span aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full min-w-0.5 rounded-full bg-accent"
                style={{ marginLeft: `${left}%`, width: `${begin - left}%` }}
              />
            </span>
            <span className="text-right">{duration(ms)}</span>
          </li>
        );
      })}
    </ul>
  );
}

type Phase = { name: string; ms: number };

function measured(timings: Phases): Phase[] {
  return PHASES.flatMap(({ key, name }) => {
    const ms = timings[key];
    return ms === null ? [] : [{ name, ms }];
  });
}

/** A call that was given up leaves no phase for what it waited for last. */
function unanswered(timings: Phases, totalMs: number | null): Phase[] {
  const known = measured(timings).reduce((sum, { ms }) => sum + ms, 0);
  const isUnanswered = timings.firstByteMs === null && totalMs !== null && totalMs > known;
  return isUnanswered ? [{ name: 'No answer', ms: totalMs - known }] : [];
}
