import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { classes } from './classes';

type PageProps = {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: ReactNode;
  children: ReactNode;
};

/** One page: its title (in the browser's tab too), what can be done, and its content. */
export function Page({ title, heading, lead, actions, back, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Cron Manager`;
  }, [title]);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 lg:px-8 lg:py-8">
      {back && <div className="mb-3 text-[0.8125rem]">{back}</div>}
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-full">
          <h1
            id="page-title"
            className="break-words font-semibold text-xl tracking-tight sm:text-[1.375rem] sm:leading-8"
          >
            {heading ?? title}
          </h1>
          {lead && <div className="mt-1 text-muted">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type PanelProps = { title?: string; aside?: ReactNode; children: ReactNode; className?: string; isFlush?: boolean };

/** A framed part of a page. Flush ones, such as tables, reach the frame. */
export function Panel({ title, aside, children, className, isFlush }: PanelProps) {
  return (
    <section
      className={classes('min-w-0 overflow-hidden rounded-xl border border-line bg-surface shadow-card', className)}
    >
      {title && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2">
          <h2 className="font-semibold">{title}</h2>
          {aside}
        </header>
      )}
      <div className={isFlush ? undefined : 'p-4'}>{children}</div>
    </section>
  );
}
