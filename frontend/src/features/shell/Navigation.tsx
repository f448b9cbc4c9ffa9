import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useRole } from '@/api/account';
import { FOR_ADMINISTRATORS, PAGES, type Page } from './pages';

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const headingId = useId();
  const isAdministrator = useRole() === 'ADMIN';
  return (
    <nav aria-label="Main" className="min-h-0 overflow-y-auto">
      <Pages pages={PAGES} onNavigate={onNavigate} />
      {isAdministrator && (
        <>
          <h2 id={headingId} className="mt-4 mb-1 px-2.5 font-medium text-faint text-xs">
            Administration
          </h2>
          <Pages pages={FOR_ADMINISTRATORS} labelledBy={headingId} onNavigate={onNavigate} />
        </>
      )}
    </nav>
  );
}

type PagesProps = { pages: Page[]; labelledBy?: string; onNavigate: (() => void) | undefined };

function Pages({ pages, labelledBy, onNavigate }: PagesProps) {
  return (
    <ul aria-labelledby={labelledBy} className="space-y-0.5 lg:space-y-0">
      {pages.map(({ to, name, Icon }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={onNavigate}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className="flex items-center gap-2.5 rounded-lg px-2.5 py-1.5 font-medium text-muted lg:py-1 transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent focus-visible:outline-offset-[-2px]"
          >
            <Icon aria-hidden className="size-4 shrink-0" />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
