import { Link, Outlet } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import type { LiveState } from '@/api/live';
import { Brand } from '@/components/Brand';
import { IconButton } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { useMediaQuery } from '@/components/useMediaQuery';
import { AccountLinks } from './AccountLinks';
import { LiveBadge } from './LiveBadge';
import { Navigation } from './Navigation';
import { ThemeToggle } from './ThemeToggle';
import { UserMenu } from './UserMenu';
import { useFocusOnArrival } from './useFocusOnArrival';
import { useLive } from './useLive';

export function Shell() {
  const live = useLive();
  const content = useFocusOnArrival();
  const hasRoom = useMediaQuery('(min-width: 1024px)');
  return (
    <div className="min-h-dvh print:block lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-surface px-4 py-2 font-medium shadow-raised focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      {hasRoom ? <SideBar live={live} /> : <TopBar live={live} />}
      <main ref={content} id="content" aria-labelledby="page-title" tabIndex={-1} className="min-w-0 outline-none">
        <Outlet />
      </main>
    </div>
  );
}

function SideBar({ live }: { live: LiveState }) {
  return (
    <aside className="sticky print:hidden top-0 flex h-dvh flex-col gap-5 border-line border-r bg-surface p-3">
      <Link to="/" className="flex rounded-lg px-2 pt-2">
        <Brand />
      </Link>
      <Navigation />
      <div className="mt-auto space-y-2">
        <div className="flex items-center justify-between pr-1 pl-2.5">
          <LiveBadge state={live} />
          <ThemeToggle />
        </div>
        <UserMenu />
      </div>
    </aside>
  );
}

function TopBar({ live }: { live: LiveState }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="sticky print:hidden top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-surface px-3">
      <IconButton label="Open the menu" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <MenuIcon aria-hidden />
      </IconButton>
      <Link to="/" className="flex rounded-lg">
        <Brand />
      </Link>
      <span className="ml-auto flex items-center gap-1">
        <LiveBadge state={live} />
        <ThemeToggle />
      </span>
      {isOpen && (
        <Dialog title="Menu" onClose={() => setOpen(false)}>
          <Navigation onNavigate={() => setOpen(false)} />
          <div className="mt-4 border-line border-t pt-3">
            <AccountLinks onNavigate={() => setOpen(false)} />
          </div>
        </Dialog>
      )}
    </header>
  );
}
