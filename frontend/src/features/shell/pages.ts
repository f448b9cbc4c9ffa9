// The console's pages, for the navigation and the command palette.
import {
  Bell,
  BellOff,
  BookOpen,
  CalendarClock,
  CalendarOff,
  ClipboardCheck,
  Folders,
  Gauge,
  Grid3x3,
  HeartPulse,
  History,
  KeyRound,
  LayoutDashboard,
  LockKeyhole,
  Logs,
  type LucideIcon,
  ScrollText,
  Send,
  Settings,
  ShieldAlert,
  SlidersHorizontal,
  Users,
} from 'lucide-react';

export type Page = { to: string; name: string; Icon: LucideIcon };

export const PAGES: Page[] = [
  { to: '/', name: 'Overview', Icon: LayoutDashboard },
  { to: '/jobs', name: 'Jobs', Icon: CalendarClock },
  { to: '/executions', name: 'Runs', Icon: History },
  { to: '/logs', name: 'Logs', Icon: Logs },
  { to: '/upcoming', name: 'Upcoming', Icon: Grid3x3 },
  { to: '/heartbeats', name: 'Heartbeats', Icon: HeartPulse },
  { to: '/service-levels', name: 'Service levels', Icon: Gauge },
  { to: '/notifications', name: 'Notifications', Icon: Bell },
  { to: '/tuning', name: 'Tuning', Icon: SlidersHorizontal },
  { to: '/categories', name: 'Categories', Icon: Folders },
  { to: '/calendars', name: 'Calendars', Icon: CalendarOff },
  { to: '/secrets', name: 'Secrets', Icon: LockKeyhole },
  { to: '/tokens', name: 'API tokens', Icon: KeyRound },
  { to: '/docs', name: 'API documentation', Icon: BookOpen },
];

export const FOR_ADMINISTRATORS: Page[] = [
  { to: '/users', name: 'Users', Icon: Users },
  { to: '/audit', name: 'Audit trail', Icon: ScrollText },
  { to: '/security', name: 'Security', Icon: ShieldAlert },
  { to: '/compliance', name: 'Compliance', Icon: ClipboardCheck },
  { to: '/channels', name: 'Channels', Icon: Send },
  { to: '/maintenance-windows', name: 'Maintenance windows', Icon: BellOff },
  { to: '/settings', name: 'Settings', Icon: Settings },
];
