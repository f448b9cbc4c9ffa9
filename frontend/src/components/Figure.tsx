import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

type FigureProps = { icon: LucideIcon; name: string; value: ReactNode; note?: ReactNode; isAlarming?: boolean };

/** One number that matters, with its name and a line of context. */
export function Figure({ icon: Icon, name, value, note, isAlarming }: FigureProps) {
  return (
    <div className="min-w-0 rounded-xl border border-line bg-surface px-4 py-3.5 shadow-card">
      <p className="flex items-center gap-1.5 text-[0.8125rem] text-muted">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {name}
      </p>
      <p
        className={classes(
          'mt-1.5 break-words font-semibold text-lg tracking-tight sm:text-2xl',
          isAlarming && 'text-danger',
        )}
      >
        {value}
      </p>
      {note && <p className="mt-0.5 text-faint text-xs">{note}</p>}
    </div>
  );
}
