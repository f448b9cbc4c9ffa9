import type { TokenUsage } from '@/api/types';
import { count, plural } from '@/format/number';
import { dayOnly } from '@/format/time';
import { totalOf } from './usage';

const HEIGHT = 96;
const STEP = 20; // one day's width, of which the bar takes most
const BAR = 14;

/** Requests a day as bars, those refused in another colour; the same as a table for who does not see them. */
export function UsageChart({ days }: { days: TokenUsage['days'] }) {
  const { requests, refused } = totalOf(days);
  const most = Math.max(1, ...days.map((day) => day.requests));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure>
      <figcaption className="mb-3">
        <span className="font-semibold text-base">{plural(requests, 'request')}</span>
        {refused > 0 && <span className="text-danger">, {count(refused)} of them refused</span>}
        <span className="block text-faint text-xs">per day (UTC), at most {count(most)}</span>
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full border-line-strong border-b"
      >
        {days.map((day, index) => (
          <Bar key={day.date} day={day} x={index * STEP + (STEP - BAR) / 2} scale={HEIGHT / most} />
        ))}
      </svg>
      {first && last && (
        <p aria-hidden className="mt-1 flex justify-between text-faint text-xs">
          <span>{dayOnly(first.date, 'UTC')}</span>
          <span>{dayOnly(last.date, 'UTC')}</span>
        </p>
      )}
      <table className="sr-only">
        <caption>Requests per day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Requests</th>
            <th scope="col">Refused</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{dayOnly(day.date, 'UTC')}</th>
              <td>{count(day.requests)}</td>
              <td>{count(day.refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

type BarProps = { day: TokenUsage['days'][number]; x: number; scale: number };

function Bar({ day: { date, requests, refused }, x, scale }: BarProps) {
  const [all, bad] = [requests * scale, refused * scale];
  return (
    <g>
      <title>{`${dayOnly(date, 'UTC')}: ${plural(requests, 'request')}, ${count(refused)} refused`}</title>
      <rect x={x} y={HEIGHT - all} width={BAR} height={all - bad} className="fill-accent" />
      <rect x={x} y={HEIGHT - bad} width={BAR} height={bad} className="fill-danger" />
    </g>
  );
}
