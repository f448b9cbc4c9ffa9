import { Link, Outlet } from '@tanstack/react-router';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { LiveState } from '@/api/live';
import { Brand } from '@/components/Brand';
import { IconButton } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { useMediaQuery } from '@/components/useMediaQuery';
import { AccountLinks } from './AccountLinks';
import { Bell } from './Bell';
import { LiveBadge } from './LiveBadge';
import { Navigation } from './Navigation';
import { ThemeToggle } from './ThemeToggle';
import { UserMenu } from './UserMenu';
import { type Overlay, useConsoleKeys } from './useConsoleKeys';
import { useFocusOnArrival } from './useFocusOnArrival';
import { useLive } from './useLive';

// Neither belongs to the first load: they come when they are asked for.
const CommandPalette = lazy(() => import('./CommandPalette').then((module) => ({ default: module.CommandPalette })));
const KeysDialog = lazy(() => import('./KeysDialog').then((module) => ({ default: module.KeysDialog })));

export function Shell() {
  const [overlay, setOverlay] = useState<Overlay>('none');
  useConsoleKeys(setOverlay);
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
      {hasRoom ? (
        <SideBar live={live} onFind={() => setOverlay('palette')} />
      ) : (
        <TopBar live={live} onFind={() => setOverlay('palette')} />
      )}
      <main ref={content} id="content" aria-labelledby="page-title" tabIndex={-1} className="min-w-0 outline-none">
        <Outlet />
      </main>
      <Suspense>
        {overlay === 'palette' && (
          <CommandPalette onClose={() => setOverlay('none')} onKeys={() => setOverlay('keys')} />
        )}
        {overlay === 'keys' && <KeysDialog onClose={() => setOverlay('none')} />}
      </Suspense>
    </div>
  );
}

type BarProps = { live: LiveState; onFind: () => void };

function SideBar({ live, onFind }: BarProps) {
  return (
    <aside className="sticky print:hidden top-0 flex h-dvh flex-col gap-5 border-line border-r bg-surface p-3">
      <Link to="/" className="flex rounded-lg px-2 pt-2">
        <Brand />
      </Link>
      <button
        type="button"
        onClick={onFind}
        className="flex items-center gap-2.5 rounded-lg border border-line-strong px-2.5 py-1.5 text-left text-muted transition-colors hover:bg-sunken hover:text-ink"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1">Find or do</span>
        <kbd aria-hidden className="rounded border border-line px-1 font-mono text-2xs text-faint">
          Ctrl K
        </kbd>
      </button>
      <Navigation />
      <div className="mt-auto space-y-2">
        <div className="flex items-center justify-between pr-1 pl-2.5">
          <LiveBadge state={live} />
          <span className="flex">
            <Bell />
            <ThemeToggle />
          </span>
        </div>
        <UserMenu />
      </div>
    </aside>
  );
}

function TopBar({ live, onFind }: BarProps) {
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
        <IconButton label="Find or do" onClick={onFind}>
          <Search aria-hidden />
        </IconButton>
        <Bell />
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
