import { Button } from '@/components/Button';
import { CodeBlock } from '@/components/CodeBlock';
import { Dialog } from '@/components/Modal';

/** Shown this once: with it, a receiver proves that a message came from here. */
export function NewSecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const footer = (
    <Button variant="primary" onClick={onClose}>
      I have kept it
    </Button>
  );
  return (
    <Dialog title="Keep this signing secret" onClose={onClose} footer={footer}>
      <p className="mb-3 text-muted">It signs each message by Standard Webhooks, and is not shown again.</p>
      <CodeBlock label="Signing secret" text={secret} />
    </Dialog>
  );
}
