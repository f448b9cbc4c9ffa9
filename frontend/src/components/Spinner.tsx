import { LoaderCircle } from 'lucide-react';
import { classes } from './classes';

/** Says nothing to a screen reader: what is waited for stands beside it in words. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={classes('size-4 animate-spin', className)} />;
}
