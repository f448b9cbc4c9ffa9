import { useState } from 'react';
import { useRevokeToken } from '@/api/tokens';
import type { Token } from '@/api/types';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useToast } from '@/components/Toasts';
import { browserTimeZone, dateOnly } from '@/format/time';

export function TokenList({ tokens }: { tokens: Token[] }) {
  const [revoking, setRevoking] = useState<Token | null>(null);
  return (
    <>
      <ul aria-label="API tokens" className="divide-y divide-line">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="break-words font-medium">
                {token.name} <code className="ml-1 font-mono font-normal text-faint text-xs">{token.hint}…</code>
              </p>
              <p className="mt-1 flex flex-wrap gap-1">
                {token.scopes.map((scope) => (
                  <span key={scope} className="rounded bg-sunken px-1.5 py-0.5 font-mono text-2xs text-muted">
                    {scope}
                  </span>
                ))}
              </p>
            </div>
            <Dates token={token} />
            <Button size="sm" aria-label={`Revoke ${token.name}`} onClick={() => setRevoking(token)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function Dates({ token: { createdAt, expiresAt } }: { token: Token }) {
  const zone = browserTimeZone();
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] text-xs sm:w-48">
      <dt className="text-faint">Created</dt>
      <dd>{dateOnly(createdAt, zone)}</dd>
      <dt className="text-faint">Expires</dt>
      <dd>{expiresAt ? dateOnly(expiresAt, zone) : 'never'}</dd>
    </dl>
  );
}

function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const revoke = useRevokeToken();
  const toast = useToast();
  const confirm = () =>
    revoke.mutate(token.id, {
      onSuccess: () => {
        toast('success', `${token.name} is revoked.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Revoke this token?"
      confirm="Revoke the token"
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        Whatever uses <strong className="text-ink">{token.name}</strong> is refused from now on.
      </p>
    </ConfirmDialog>
  );
}
