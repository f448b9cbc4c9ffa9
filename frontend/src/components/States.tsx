// What stands in place of content: nothing there, not there yet, not to be had.
import { CloudOff, type LucideIcon, RotateCw, SearchX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ApiError, messageOf } from '@/api/errors';
import { Button } from './Button';
import { classes } from './classes';

type EmptyProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode };

export function EmptyState({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 grid size-11 place-items-center rounded-xl bg-accent-soft text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="font-semibold text-[0.9375rem]">{title}</h2>
      {children && <div className="mt-1 max-w-md text-balance text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => unknown }) {
  const requestId = error instanceof ApiError ? error.requestId : null;
  const isGone = error instanceof ApiError && error.status === 404;
  const Icon = isGone ? SearchX : CloudOff;
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 grid size-11 place-items-center rounded-xl bg-danger-soft text-danger">
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="font-semibold text-[0.9375rem]">{isGone ? 'Not found' : 'This could not be loaded'}</h2>
      <p className="mt-1 max-w-md text-balance text-muted">{messageOf(error)}</p>
      {requestId && !isGone && <p className="mt-1 font-mono text-faint text-xs">Request {requestId}</p>}
      {onRetry && !isGone && <Retry onRetry={onRetry} />}
    </div>
  );
}

function Retry({ onRetry }: { onRetry: () => unknown }) {
  const [isTrying, setTrying] = useState(false);
  const retry = () => {
    setTrying(true);
    void Promise.resolve(onRetry()).finally(() => setTrying(false));
  };
  return (
    <Button className="mt-5" isPending={isTrying} onClick={retry}>
      {!isTrying && <RotateCw aria-hidden />} Try again
    </Button>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block animate-pulse rounded-md bg-sunken', className)} />;
}

/** A list that is on its way. */
export function LoadingRows({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className="flex items-center gap-4 px-4 py-3.5">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-1/5" />
          <Skeleton className="ml-auto h-4 w-16" />
        </div>
      ))}
    </div>
  );
}
