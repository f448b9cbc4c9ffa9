import type { ReactNode } from 'react';
import { messageOf } from '@/api/errors';
import { Button } from './Button';
import { Dialog } from './Modal';
import { Notice } from './Notice';

type ConfirmDialogProps = {
  title: string;
  children: ReactNode;
  confirm: string;
  /** What leaves everything as it is. */
  dismiss?: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  dismiss = 'Cancel',
  isPending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const footer = (
    <>
      <Button onClick={onClose}>{dismiss}</Button>
      <Button variant="danger" isPending={isPending} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <div className="space-y-3 text-muted">{children}</div>
      {error && (
        <Notice tone="danger" className="mt-4">
          {messageOf(error)}
        </Notice>
      )}
    </Dialog>
  );
}
