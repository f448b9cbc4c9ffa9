import type { Heartbeat } from '@/api/types';
import { Button } from '@/components/Button';
import { CodeBlock } from '@/components/CodeBlock';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { examplesOf } from './words';

/** The only moment in which the address can be seen: whoever has it can report. */
export function PingAddress({ heartbeat, onClose }: { heartbeat: Heartbeat; onClose: () => void }) {
  return (
    <Panel
      title={`“${heartbeat.name}” waits for its first ping`}
      aside={
        <Button size="sm" onClick={onClose}>
          Done
        </Button>
      }
      className="mb-4"
    >
      <div className="space-y-3">
        <Notice tone="warning">Copy the address now: it is shown only this once.</Notice>
        {examplesOf(heartbeat, location.origin).map(({ label, text }) => (
          <CodeBlock key={label} label={label} text={text} />
        ))}
        <p className="text-muted text-xs">
          With /start behind it, it tells that the work begins; with /fail, or an exit status, how it ended.
        </p>
      </div>
    </Panel>
  );
}
