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

/** The phases of the last attempt's call, each bar beginning where the one before ended. */
export function Timings({ timings }: { timings: Phases }) {
  const phases = PHASES.map(({ key, name }) => ({ name, ms: timings[key] ?? null })).filter(({ ms }) => ms !== null);
  const total = Math.max(
    1,
    phases.reduce((sum, { ms }) => sum + (ms ?? 0), 0),
  );
  let begin = 0;
  return (
    <ul className="space-y-1.5">
      {phases.map(({ name, ms }) => {
        const left = begin;
        begin += ((ms ?? 0) / total) * 100;
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
