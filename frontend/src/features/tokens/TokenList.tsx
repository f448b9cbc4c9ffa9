import { useState } from 'react';
import { useRevokeToken } from '@/api/tokens';
import type { Token, TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { RelativeTime } from '@/components/RelativeTime';
import { useToast } from '@/components/Toasts';
import { dateOnly, minuteTime, readerTimeZone } from '@/format/time';
import { useNow } from '@/format/useNow';
import { RegenerateDialog } from './RegenerateDialog';
import { UsageDrawer } from './UsageDrawer';

type Open = { what: 'usage' | 'regenerate' | 'revoke'; token: Token } | null;
type TokenListProps = { tokens: Token[]; onCreated: (token: TokenCreated) => void };

export function TokenList({ tokens, onCreated }: TokenListProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const handOver = (created: TokenCreated) => {
    close();
    onCreated(created);
  };
  return (
    <>
      <ul aria-label="API tokens" className="divide-y divide-line">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
            <About token={token} />
            <Dates token={token} />
            <span className="flex flex-wrap gap-2">
              <Button size="sm" aria-label={`Use of ${token.name}`} onClick={() => setOpen({ what: 'usage', token })}>
                Use
              </Button>
              {!token.replacedBy && (
                <Button
                  size="sm"
                  aria-label={`New secret for ${token.name}`}
                  onClick={() => setOpen({ what: 'regenerate', token })}
                >
                  New secret
                </Button>
              )}
              <Button size="sm" aria-label={`Revoke ${token.name}`} onClick={() => setOpen({ what: 'revoke', token })}>
                Revoke
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open?.what === 'usage' && <UsageDrawer token={open.token} onClose={close} />}
      {open?.what === 'regenerate' && <RegenerateDialog token={open.token} onCreated={handOver} onClose={close} />}
      {open?.what === 'revoke' && <RevokeDialog token={open.token} onClose={close} />}
    </>
  );
}

function About({ token: { name, hint, scopes, allowedCidrs, validUntil } }: { token: Token }) {
  return (
    <div className="min-w-0 flex-1 basis-56">
      <p className="break-words font-medium">
        {name} <code className="ml-1 font-mono font-normal text-faint text-xs">{hint}…</code>
      </p>
      <p className="mt-1 flex flex-wrap gap-1">
        {scopes.map((scope) => (
          <span key={scope} className="rounded bg-sunken px-1.5 py-0.5 font-mono text-2xs text-muted">
            {scope}
          </span>
        ))}
      </p>
      {allowedCidrs.length > 0 && (
        <p className="mt-1 break-words text-faint text-xs">only from {allowedCidrs.join(', ')}</p>
      )}
      {validUntil && (
        <p className="mt-1 text-warning text-xs">
          Replaced by a new secret; counts until {minuteTime(validUntil, readerTimeZone())}.
        </p>
      )}
    </div>
  );
}

function Dates({ token: { createdAt, expiresAt, lastUsedAt, lastUsedFrom } }: { token: Token }) {
  const zone = readerTimeZone();
  const isOver = useNow() > Date.parse(expiresAt ?? '');
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] text-xs max-sm:w-full sm:w-56">
      <dt className="text-faint">Created</dt>
      <dd>{dateOnly(createdAt, zone)}</dd>
      <dt className="text-faint">{isOver ? 'Expired' : 'Expires'}</dt>
      <dd className={isOver ? 'text-danger' : undefined}>{expiresAt ? dateOnly(expiresAt, zone) : 'never'}</dd>
      <dt className="text-faint">Last used</dt>
      <dd className="break-words">
        {lastUsedAt ? <RelativeTime at={lastUsedAt} timeZone={zone} /> : 'not lately'}
        {lastUsedFrom && `, from ${lastUsedFrom}`}
      </dd>
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
        Whatever uses <strong className="text-ink">{token.name}</strong> is refused from now on, everywhere within a
        minute. To replace its secret without a gap, make a new secret instead.
      </p>
    </ConfirmDialog>
  );
}
