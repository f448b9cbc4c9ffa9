import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentUserQuery, useCanChange } from '@/api/account';
import { useDeleteSecret } from '@/api/secrets';
import type { Secret } from '@/api/types';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { CopyButton } from '@/components/CopyButton';
import { useToast } from '@/components/Toasts';
import { dateOnly, readerTimeZone } from '@/format/time';
import { referenceTo } from './reference';
import { SecretDialog } from './SecretDialog';

type Open = { what: 'value' | 'delete'; secret: Secret } | null;

export function SecretList({ secrets }: { secrets: Secret[] }) {
  const [open, setOpen] = useState<Open>(null);
  const canChange = useCanChange();
  const { data: user } = useQuery(currentUserQuery);
  const isOwn = ({ ownerId }: Secret) => canChange && (user?.role === 'ADMIN' || user?.id === ownerId);
  const close = () => setOpen(null);
  return (
    <>
      <ul aria-label="Secrets" className="divide-y divide-line">
        {secrets.map((secret) => (
          <li key={secret.name} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="break-words font-medium">{secret.name}</p>
              <p className="flex items-center gap-1 text-faint text-xs">
                <code className="min-w-0 break-all font-mono">{referenceTo(secret.name)}</code>
                <CopyButton text={referenceTo(secret.name)} />
              </p>
            </div>
            <Dates secret={secret} />
            {isOwn(secret) && (
              <span className="flex gap-2">
                <Button
                  size="sm"
                  aria-label={`New value for ${secret.name}`}
                  onClick={() => setOpen({ what: 'value', secret })}
                >
                  New value
                </Button>
                <Button
                  size="sm"
                  aria-label={`Delete ${secret.name}`}
                  onClick={() => setOpen({ what: 'delete', secret })}
                >
                  Delete
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'value' && <SecretDialog known={open.secret} taken={[]} onClose={close} />}
      {open?.what === 'delete' && <DeleteDialog secret={open.secret} onClose={close} />}
    </>
  );
}

function Dates({ secret: { createdAt, updatedAt, version } }: { secret: Secret }) {
  const zone = readerTimeZone();
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] text-xs sm:w-52">
      <dt className="text-faint">Made</dt>
      <dd>{dateOnly(createdAt, zone)}</dd>
      <dt className="text-faint">Changed</dt>
      <dd>{version > 1 ? `${dateOnly(updatedAt, zone)}, version ${version}` : 'never'}</dd>
    </dl>
  );
}

function DeleteDialog({ secret: { name }, onClose }: { secret: Secret; onClose: () => void }) {
  const remove = useDeleteSecret();
  const toast = useToast();
  const confirm = () =>
    remove.mutate(name, {
      onSuccess: () => {
        toast('success', `${name} is deleted.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Delete this secret?"
      confirm="Delete the secret"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        The value of <strong className="text-ink">{name}</strong> is gone then. A secret that jobs use is not deleted.
      </p>
    </ConfirmDialog>
  );
}
