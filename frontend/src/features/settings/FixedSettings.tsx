import type { FixedSetting } from '@/api/types';
import { Panel } from '@/components/Page';

/** What only another deployment changes, and how that is done. */
export function FixedSettings({ fixed }: { fixed: FixedSetting[] }) {
  if (fixed.length === 0) return null;
  return (
    <Panel title="Set by the deployment" isFlush>
      <ul aria-label="Set by the deployment" className="divide-y divide-line">
        {fixed.map(({ name, value, remedy }) => (
          <li key={name} className="grid gap-x-6 gap-y-1 px-4 py-3 md:grid-cols-[16rem_minmax(0,1fr)_minmax(0,1.5fr)]">
            <code className="break-all font-mono text-[0.8125rem]">{name}</code>
            <span className="min-w-0 break-words font-medium">
              {value === '' ? <span className="font-normal text-faint">none</span> : value}
            </span>
            <span className="min-w-0 break-words text-muted text-xs leading-5">{remedy}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
