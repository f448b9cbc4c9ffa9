import type { Statistics } from '@/api/types';
import { classes } from '@/components/classes';
import { Panel } from '@/components/Page';
import { count, percentage } from '@/format/number';

type Today = Statistics['today'];

const RESULTS = [
  { key: 'success', word: 'Success', colour: 'bg-success' },
  { key: 'failed', word: 'Failed', colour: 'bg-danger' },
  { key: 'timeout', word: 'Timed out', colour: 'bg-danger/60' },
  { key: 'missed', word: 'Missed', colour: 'bg-warning' },
  { key: 'other', word: 'Other', colour: 'bg-line-strong' },
] as const satisfies { key: keyof Today; word: string; colour: string }[];

/** Today's runs by result, as a bar and in numbers. */
export function TodaysResults({ today }: { today: Today }) {
  const finished = today.success + today.failed + today.timeout + today.missed;
  const share = finished ? today.success / finished : null;
  return (
    <Panel
      title="Runs today"
      aside={
        <span className="text-muted">
          {today.total ? `${percentage(share)} successful` : 'none so far'}, since 00:00 UTC
        </span>
      }
    >
      <div aria-hidden className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {RESULTS.map(
          ({ key, colour }) =>
            today[key] > 0 && (
              <span key={key} className={classes('min-w-1', colour)} style={{ flexGrow: today[key] }} />
            ),
        )}
      </div>
      <ul className="mt-4 grid grid-cols-3 gap-x-4 gap-y-3 sm:grid-cols-5">
        {RESULTS.map(({ key, word, colour }) => (
          <li key={key}>
            <span className="flex items-center gap-2 whitespace-nowrap text-[0.8125rem] text-muted">
              <span aria-hidden className={classes('size-2 shrink-0 rounded-full', colour)} />
              {word}
            </span>
            <span className="mt-0.5 block font-semibold text-base">{count(today[key])}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
