import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { useId, useRef } from 'react';
import { currentUserQuery } from '@/api/account';
import { ROLES } from '@/components/roles';
import { AccountLinks } from './AccountLinks';

/** The browser's own popover: it closes on Escape and on a click elsewhere, and gives the focus back. */
export function UserMenu() {
  const { data: user } = useQuery(currentUserQuery);
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  if (!user) return null;

  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        className="flex w-full min-w-0 items-center gap-2 rounded-lg p-1.5 text-left transition-colors hover:bg-sunken"
      >
        <span
          aria-hidden
          className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs uppercase"
        >
          {(user.name || user.email).slice(0, 2)}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{user.name || user.email}</span>
          <span className="block truncate text-faint text-xs">{user.name ? user.email : ROLES[user.role].word}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
      </button>
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        className="fixed inset-auto bottom-16 left-3 m-0 w-52 rounded-xl border border-line bg-surface p-1 text-ink shadow-raised"
      >
        <p className="mb-1 border-line border-b px-2.5 py-1.5 text-faint text-xs">{ROLES[user.role].word}</p>
        <AccountLinks onNavigate={() => menu.current?.hidePopover?.()} />
      </div>
    </>
  );
}
