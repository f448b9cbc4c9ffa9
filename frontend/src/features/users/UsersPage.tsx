import { useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Invited, User } from '@/api/types';
import { usersQuery } from '@/api/users';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { ErrorState, LoadingRows } from '@/components/States';
import { InvitationPanel } from './InvitationPanel';
import { InviteDialog } from './InviteDialog';
import { UserDrawer } from './UserDrawer';
import { UserList } from './UserList';

/** Everybody who has an account. `openId` is the one whose details are shown. */
export function UsersPage({
  openId,
  onOpen,
}: {
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
}) {
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(usersQuery);
  const users = data?.pages.flatMap((page) => page.data);
  const opened = users?.find(({ id }) => id === openId);
  const handOn = (invitation: Invited) => {
    setInviting(false);
    onOpen(undefined);
    setInvited(invitation);
  };
  return (
    <Page
      title="Users"
      lead="Who may sign in, and what they may do."
      actions={
        <Button variant="primary" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden /> Invite somebody
        </Button>
      }
    >
      {invited && <InvitationPanel key={invited.invitation} invited={invited} onClose={() => setInvited(null)} />}
      <Panel isFlush>
        {users ? (
          <>
            <UserList users={users} onOpen={(user: User) => onOpen(user.id)} />
            {hasNextPage && (
              <div className="border-line border-t p-3 text-center">
                <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Show more
                </Button>
              </div>
            )}
          </>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading users" rows={4} />
        )}
      </Panel>
      {isInviting && <InviteDialog onInvited={handOn} onClose={() => setInviting(false)} />}
      {opened && <UserDrawer key={opened.id} user={opened} onInvited={handOn} onClose={() => onOpen(undefined)} />}
    </Page>
  );
}
