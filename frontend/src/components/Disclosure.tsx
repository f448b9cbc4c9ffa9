import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { classes } from './classes';

type DisclosureProps = { title: string; note?: ReactNode; needsAttention: boolean; children: ReactNode };

/** A part of a form that is open when asked for, and when something inside needs attention. Closed, it keeps its fields. */
export function Disclosure({ title, note, needsAttention, children }: DisclosureProps) {
  const [isWanted, setWanted] = useState(false);
  const isOpen = isWanted || needsAttention;
  return (
    <>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setWanted(!isOpen)}
          className="flex min-h-12 w-full items-center gap-2 px-4 py-2 text-left font-semibold focus-visible:outline-offset-[-2px]"
        >
          <ChevronRight
            aria-hidden
            className={classes('size-4 shrink-0 text-faint transition-transform', isOpen && 'rotate-90')}
          />
          <span className="shrink-0">{title}</span>
          <span className="min-w-0 truncate font-normal text-faint">{note}</span>
        </button>
      </h2>
      <div hidden={!isOpen} className="border-line border-t p-4">
        {children}
      </div>
    </>
  );
}
