import type { Invited } from '@/api/types';
import { Button } from '@/components/Button';
import { CodeBlock } from '@/components/CodeBlock';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { minuteTime, readerTimeZone } from '@/format/time';

/** The only moment in which the invitation can be seen. */
export function InvitationPanel({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { user, invitationUrl, expiresAt } = invited;
  const done = (
    <Button size="sm" onClick={onClose}>
      Done
    </Button>
  );
  return (
    <Panel title={`A link for ${user.email}`} aside={done} className="mb-4">
      <div className="space-y-3">
        <Notice tone="warning">
          Hand it on in a way that only this person reads: it is shown only this once, and whoever opens it first
          chooses the password.
        </Notice>
        <CodeBlock label="Link" text={invitationUrl} />
        <p className="text-muted">It works once, until {minuteTime(expiresAt, readerTimeZone())}.</p>
      </div>
    </Panel>
  );
}
