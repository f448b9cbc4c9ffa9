import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tokenUsageQuery } from '@/api/tokens';
import type { Token } from '@/api/types';
import { Select } from '@/components/Field';
import { Drawer } from '@/components/Modal';
import { ErrorState, LoadingRows } from '@/components/States';
import { count, plural } from '@/format/number';
import { UsageChart } from './UsageChart';
import { busiestRoutes } from './usage';

const SPANS = [7, 14, 30];

/** What a token was used for: requests day by day, and the routes that they went to. */
export function UsageDrawer({ token, onClose }: { token: Token; onClose: () => void }) {
  const [days, setDays] = useState(14);
  const { data: usage, error, refetch } = useQuery(tokenUsageQuery(token.id, days));
  return (
    <Drawer title={`Use of ${token.name}`} onClose={onClose}>
      <div className="mb-4 flex justify-end">
        <Select
          aria-label="Span"
          className="w-auto"
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {span} days
            </option>
          ))}
        </Select>
      </div>
      {usage ? (
        <div className="space-y-6">
          <UsageChart days={usage.days} />
          <Routes days={usage.days} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading its use" />
      )}
    </Drawer>
  );
}

function Routes({ days }: { days: Parameters<typeof busiestRoutes>[0] }) {
  const routes = busiestRoutes(days);
  if (routes.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2.5 font-semibold">{plural(routes.length, 'route')}, the busiest first</h3>
      <ul aria-label="Routes" className="divide-y divide-line rounded-lg border border-line">
        {routes.map(({ method, route, requests }) => (
          <li key={`${method} ${route}`} className="flex items-baseline justify-between gap-3 px-3 py-2">
            <code className="min-w-0 break-all font-mono text-xs">
              {method} {route}
            </code>
            <span className="font-medium">{count(requests)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
