import { useState } from 'react';
import type { Invited, User } from '@/api/types';
import { useChangeUser, useInviteAgain, useSignUserOut } from '@/api/users';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useToast } from '@/components/Toasts';

type AccountActionsProps = { user: User; isSelf: boolean; onInvited: (invited: Invited) => void };
type Question = 'link' | 'sign-out' | 'disable' | 'enable';

/** What takes effect at once, each after a question. */
export function AccountActions({ user, isSelf, onInvited }: AccountActionsProps) {
  const [asking, setAsking] = useState<Question | null>(null);
  const close = () => setAsking(null);
  const isInvited = user.status === 'INVITED';
  return (
    <section aria-label="Account" className="flex flex-wrap gap-2 border-line border-t pt-5">
      {user.isActive && (
        <Button size="sm" onClick={() => setAsking('link')}>
          {isInvited ? 'New invitation' : 'Link to a new password'}
        </Button>
      )}
      {user.isActive && !isInvited && (
        <Button size="sm" onClick={() => setAsking('sign-out')}>
          Sign out everywhere
        </Button>
      )}
      {!isSelf && (
        <Button size="sm" onClick={() => setAsking(user.isActive ? 'disable' : 'enable')}>
          {user.isActive ? 'Disable' : 'Enable'}
        </Button>
      )}
      {asking === 'link' && <NewLink user={user} onInvited={onInvited} onClose={close} />}
      {asking === 'sign-out' && <SignOut user={user} onClose={close} />}
      {(asking === 'disable' || asking === 'enable') && (
        <Activity user={user} isActive={asking === 'enable'} onClose={close} />
      )}
    </section>
  );
}

type QuestionProps = { user: User; onClose: () => void };

function NewLink({ user, onInvited, onClose }: QuestionProps & { onInvited: (invited: Invited) => void }) {
  const invite = useInviteAgain();
  const isInvited = user.status === 'INVITED';
  return (
    <ConfirmDialog
      title={isInvited ? 'Make a new invitation?' : 'Make a link to a new password?'}
      confirm="Make the link"
      isPending={invite.isPending}
      error={invite.error}
      onConfirm={() => invite.mutate(user.id, { onSuccess: onInvited })}
      onClose={onClose}
    >
      <p>
        {isInvited ? (
          <>The link that was made for {user.email} before leads nowhere then.</>
        ) : (
          <>
            With it, <strong className="text-ink">{user.name || user.email}</strong> chooses another password. Hand it
            on only after you know for sure who asks.
          </>
        )}
      </p>
    </ConfirmDialog>
  );
}

function SignOut({ user, onClose }: QuestionProps) {
  const signOut = useSignUserOut();
  const toast = useToast();
  const confirm = () =>
    signOut.mutate(user.id, {
      onSuccess: () => {
        toast('success', `${user.name || user.email} is signed out everywhere.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Sign out everywhere?"
      confirm="Sign them out"
      isPending={signOut.isPending}
      error={signOut.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        Every browser of <strong className="text-ink">{user.name || user.email}</strong> has to sign in again. API
        tokens stay as they are.
      </p>
    </ConfirmDialog>
  );
}

function Activity({ user, isActive, onClose }: QuestionProps & { isActive: boolean }) {
  const change = useChangeUser(user);
  const toast = useToast();
  const confirm = () =>
    change.mutate(
      { isActive },
      {
        onSuccess: () => {
          toast('success', `${user.name || user.email} is ${isActive ? 'enabled' : 'disabled'}.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={isActive ? 'Enable this account?' : 'Disable this account?'}
      confirm={isActive ? 'Enable' : 'Disable'}
      isPending={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        {isActive
          ? 'They can sign in again with the password that they had.'
          : 'They are signed out, and their API tokens are refused. Their jobs go on; disable those by themselves.'}
      </p>
    </ConfirmDialog>
  );
}
