import { classes } from './classes';

type Tone = 'success' | 'danger' | 'warning' | 'neutral';
type Part = { word: string; tone: Tone; value: number };
export type Bar = { key: string; name: string; parts: Part[] };

const TONES: Record<Tone, string> = {
  success: 'bg-success',
  danger: 'bg-danger hatched',
  warning: 'bg-warning',
  neutral: 'bg-line-strong',
};

type StackedBarsProps = {
  label: string;
  bars: Bar[];
  /** Under the first and the last bar. */
  ends: [string, string];
};

/** Counts over time, a bar each. The figures themselves stand in a table for whoever does not see them. */
export function StackedBars({ label, bars, ends }: StackedBarsProps) {
  const most = Math.max(1, ...bars.map(sumOf));
  const words = bars[0]?.parts ?? [];
  return (
    <figure aria-label={label} className="relative">
      <div aria-hidden className="flex h-28 items-end gap-px sm:gap-0.5">
        {bars.map((bar) => (
          <div key={bar.key} title={wordsOf(bar)} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            {sumOf(bar) === 0 && <span className="h-px bg-line-strong" />}
            {bar.parts.map(
              ({ word, tone, value }) =>
                value > 0 && (
                  <span
                    key={word}
                    className={classes('min-h-0.5 shrink-0', TONES[tone])}
                    style={{ height: `${(value / most) * 100}%` }}
                  />
                ),
            )}
          </div>
        ))}
      </div>
      <div aria-hidden className="mt-1.5 flex justify-between text-2xs text-faint">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <ul aria-hidden className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
        {words.map(({ word, tone }) => (
          <li key={word} className="flex items-center gap-1.5">
            <span className={classes('size-2.5 rounded-xs', TONES[tone])} /> {word}
          </li>
        ))}
      </ul>
      {/* around it, for a table takes the room that its words need */}
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              {words.map(({ word }) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, parts }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {parts.map(({ word, value }) => (
                  <td key={word}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function sumOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function wordsOf({ name, parts }: Bar): string {
  return `${name}: ${parts.map(({ word, value }) => `${value} ${word.toLowerCase()}`).join(', ')}`;
}
