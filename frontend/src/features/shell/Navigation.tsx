import { Link } from '@tanstack/react-router';
import {
  BookOpen,
  CalendarClock,
  CalendarOff,
  ClipboardCheck,
  Folders,
  Grid3x3,
  History,
  KeyRound,
  LayoutDashboard,
  LockKeyhole,
  type LucideIcon,
  ScrollText,
  Settings,
  ShieldAlert,
  Users,
} from 'lucide-react';
import { useId } from 'react';
import { useRole } from '@/api/account';

type Page = { to: string; name: string; Icon: LucideIcon };

const PAGES: Page[] = [
  { to: '/', name: 'Overview', Icon: LayoutDashboard },
  { to: '/jobs', name: 'Jobs', Icon: CalendarClock },
  { to: '/executions', name: 'Runs', Icon: History },
  { to: '/upcoming', name: 'Upcoming', Icon: Grid3x3 },
  { to: '/categories', name: 'Categories', Icon: Folders },
  { to: '/calendars', name: 'Calendars', Icon: CalendarOff },
  { to: '/secrets', name: 'Secrets', Icon: LockKeyhole },
  { to: '/tokens', name: 'API tokens', Icon: KeyRound },
  { to: '/docs', name: 'API documentation', Icon: BookOpen },
];
const FOR_ADMINISTRATORS: Page[] = [
  { to: '/users', name: 'Users', Icon: Users },
  { to: '/audit', name: 'Audit trail', Icon: ScrollText },
  { to: '/security', name: 'Security', Icon: ShieldAlert },
  { to: '/compliance', name: 'Compliance', Icon: ClipboardCheck },
  { to: '/settings', name: 'Settings', Icon: Settings },
];

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const headingId = useId();
  const isAdministrator = useRole() === 'ADMIN';
  return (
    <nav aria-label="Main" className="min-h-0 overflow-y-auto">
      <Pages pages={PAGES} onNavigate={onNavigate} />
      {isAdministrator && (
        <>
          <h2 id={headingId} className="mt-5 mb-1 px-2.5 font-medium text-faint text-xs">
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
    <ul aria-labelledby={labelledBy} className="space-y-0.5">
      {pages.map(({ to, name, Icon }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={onNavigate}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className="flex items-center gap-2.5 rounded-lg px-2.5 py-2 font-medium text-muted transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent focus-visible:outline-offset-[-2px]"
          >
            <Icon aria-hidden className="size-4 shrink-0" />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
