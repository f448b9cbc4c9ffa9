import type { ServiceLevels } from '@/api/types';
import { Panel } from '@/components/Page';
import { count } from '@/format/number';
import { duration } from '@/format/time';

/** How long after its time a run begins: of half of them, of most, and how often how long. */
export function LagTable({ lag: { p50Ms, p95Ms, p99Ms, buckets } }: Pick<ServiceLevels, 'lag'>) {
  const total = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  return (
    <Panel title="How late runs begin" isFlush>
      <dl className="grid grid-cols-3 gap-3 px-4 py-3">
        {[
          { name: 'Half within', value: p50Ms },
          { name: '95 % within', value: p95Ms },
          { name: '99 % within', value: p99Ms },
        ].map(({ name, value }) => (
          <div key={name}>
            <dt className="text-faint text-xs">{name}</dt>
            <dd className="font-semibold">{value === null ? '–' : duration(value)}</dd>
          </div>
        ))}
      </dl>
      <table aria-label="Runs by lateness" className="w-full border-line border-t text-left">
        <thead className="text-faint text-xs">
          <tr>
            <th scope="col" className="py-1.5 pl-4 font-medium">
              Late by up to
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-medium">
              Runs
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={String(bucket.upToMs)}>
              <th scope="row" className="py-0.5 pl-4 font-normal text-muted">
                {bucket.upToMs === null ? 'longer' : duration(bucket.upToMs)}
              </th>
              <td className="relative py-0.5 pr-4 text-right">
                <span
                  aria-hidden
                  className="absolute inset-y-1 right-16 rounded-sm bg-accent-soft"
                  style={{ width: total ? `${(bucket.count / total) * 60}%` : 0 }}
                />
                {count(bucket.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
