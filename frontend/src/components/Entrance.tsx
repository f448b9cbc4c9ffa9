import { type ReactNode, useEffect } from 'react';
import { Brand } from './Brand';

type EntranceProps = { title: string; lead: ReactNode; children: ReactNode; below?: ReactNode };

/** A page for somebody who is not signed in: one card in the middle, and below it where else one may want to go. */
export function Entrance({ title, lead, children, below }: EntranceProps) {
  useEffect(() => {
    document.title = `${title} · Cron Manager`;
  }, [title]);
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <Brand className="mb-8" />
        <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
        <p className="mt-1 text-muted">{lead}</p>
        <div className="mt-6 rounded-xl border border-line bg-surface p-5 shadow-card">{children}</div>
        {below && <div className="mt-5 text-center text-muted">{below}</div>}
      </div>
    </main>
  );
}
