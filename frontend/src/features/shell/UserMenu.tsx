import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, KeyRound, LogOut } from 'lucide-react';
import { currentUserQuery } from '@/api/account';
import { Menu, MenuItem, MenuSeparator } from '@/components/Menu';
import { useLeave } from './useLeave';

const ROLES = { ADMIN: 'Administrator', USER: 'User', READ_ONLY: 'Read only' };

export function UserMenu() {
  const { data: user } = useQuery(currentUserQuery);
  const navigate = useNavigate();
  const signOut = useLeave();
  if (!user) return null;

  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="flex w-full min-w-0 items-center gap-2.5 rounded-lg p-2 text-left transition-colors hover:bg-sunken"
        >
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs uppercase"
          >
            {(user.name || user.email).slice(0, 2)}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{user.name || user.email}</span>
            <span className="block truncate text-faint text-xs">{ROLES[user.role]}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
        </button>
      }
    >
      <p className="max-w-64 truncate px-2.5 py-1.5 text-faint text-xs">{user.email}</p>
      <MenuSeparator />
      <MenuItem icon={KeyRound} onSelect={() => void navigate({ to: '/password' })}>
        Change password
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
