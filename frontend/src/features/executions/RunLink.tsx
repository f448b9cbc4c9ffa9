import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To another run, on the page where one is. */
export function RunLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, execution: id })}
      resetScroll={false}
      className="font-medium text-accent hover:underline"
    >
      {children}
    </Link>
  );
}
