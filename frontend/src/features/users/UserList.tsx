import { useQuery } from '@tanstack/react-query';
import { currentUserQuery } from '@/api/account';
import type { User } from '@/api/types';
import { RelativeTime } from '@/components/RelativeTime';
import { ROLES } from '@/components/roles';
import { readerTimeZone } from '@/format/time';
import { UserStatusBadge } from './UserParts';

export function UserList({ users, onOpen }: { users: User[]; onOpen: (user: User) => void }) {
  const { data: me } = useQuery(currentUserQuery);
  return (
    <ul aria-label="Users" className="divide-y divide-line">
      {users.map((user) => (
        <li key={user.id} className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 hover:bg-canvas">
          <div className="min-w-0 flex-1 basis-56">
            <button
              type="button"
              onClick={() => onOpen(user)}
              className="max-w-full break-words rounded text-left font-medium after:absolute after:inset-0 hover:text-accent"
            >
              {user.name || user.email}
            </button>
            {user.id === me?.id && <span className="ml-2 text-faint text-xs">you</span>}
            <p className="break-all text-faint text-xs">{user.email}</p>
          </div>
          <span className="w-28 text-muted">{ROLES[user.role].word}</span>
          <span className="w-24">
            <UserStatusBadge user={user} />
          </span>
          <span className="w-full text-faint text-xs sm:w-32 sm:text-right">
            {user.lastSignInAt ? (
              <>
                signed in <RelativeTime at={user.lastSignInAt} timeZone={readerTimeZone()} />
              </>
            ) : (
              'never signed in'
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
