import { Link } from '@tanstack/react-router';
import { CalendarClock, CalendarOff, Grid3x3, History, KeyRound, LayoutDashboard, LockKeyhole } from 'lucide-react';

const PAGES = [
  { to: '/', name: 'Overview', Icon: LayoutDashboard },
  { to: '/jobs', name: 'Jobs', Icon: CalendarClock },
  { to: '/executions', name: 'Runs', Icon: History },
  { to: '/upcoming', name: 'Upcoming', Icon: Grid3x3 },
  { to: '/calendars', name: 'Calendars', Icon: CalendarOff },
  { to: '/secrets', name: 'Secrets', Icon: LockKeyhole },
  { to: '/tokens', name: 'API tokens', Icon: KeyRound },
] as const;

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  return (
    <nav aria-label="Main">
      <ul className="space-y-0.5">
        {PAGES.map(({ to, name, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              onClick={onNavigate}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className="flex items-center gap-2.5 rounded-lg px-2.5 py-2 font-medium text-muted transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
