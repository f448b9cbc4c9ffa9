import type { TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { CodeBlock } from '@/components/CodeBlock';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';

/** The only moment in which the secret can be seen. */
export function NewSecret({ token, onClose }: { token: TokenCreated; onClose: () => void }) {
  const example = `curl -H "Authorization: Bearer ${token.secret}" ${location.origin}/api/v1/jobs`;
  return (
    <Panel
      title={`Token “${token.name}” is ready`}
      aside={
        <Button size="sm" onClick={onClose}>
          Done
        </Button>
      }
      className="mb-4"
    >
      <div className="space-y-3">
        <Notice tone="warning">Copy it now: it is shown only this once.</Notice>
        <CodeBlock label="Secret" text={token.secret} />
        <CodeBlock label="Try it" text={example} />
      </div>
    </Panel>
  );
}
