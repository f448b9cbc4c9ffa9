import { type ReactNode, useEffect } from 'react';
import { Brand } from '@/components/Brand';

/** What stands on the screen without the shell: no such page, or no answer from the API. */
export function Alone({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Cron Manager`;
  }, [title]);
  return (
    <main className="grid min-h-[80dvh] place-content-center place-items-center py-10">
      <Brand />
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  );
}
