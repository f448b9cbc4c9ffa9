import { Link } from '@tanstack/react-router';
import { CircleUserRound, LogOut } from 'lucide-react';
import { useLeave } from './useLeave';

const LOOK =
  'flex w-full items-center gap-2.5 rounded-lg px-2.5 py-2 font-medium text-muted hover:bg-sunken hover:text-ink [&>svg]:size-4';

/** The user menu of small screens. */
export function AccountLinks({ onNavigate }: { onNavigate: () => void }) {
  const signOut = useLeave();
  return (
    <>
      <Link to="/account" onClick={onNavigate} className={LOOK}>
        <CircleUserRound aria-hidden /> Your account
      </Link>
      <button type="button" onClick={signOut} className={LOOK}>
        <LogOut aria-hidden /> Sign out
      </button>
    </>
  );
}
