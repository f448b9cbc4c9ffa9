import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { currentUserQuery } from '@/api/account';
import { ApiError } from '@/api/errors';
import type { Invited, Role, User } from '@/api/types';
import { useChangeUser } from '@/api/users';
import { Button } from '@/components/Button';
import { Fact, Facts } from '@/components/Facts';
import { Field, TextInput } from '@/components/Field';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { dateOnly, minuteTime, readerTimeZone } from '@/format/time';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';
import { AccountActions } from './AccountActions';
import { RoleChoice } from './RoleChoice';
import { UserStatusBadge } from './UserParts';

type Values = { name: string; role: Role };
type UserDrawerProps = { user: User; onInvited: (invited: Invited) => void; onClose: () => void };

/** One account: who it is, what it may do, and what can be done about it. */
export function UserDrawer({ user, onInvited, onClose }: UserDrawerProps) {
  const formId = useId();
  const toast = useToast();
  const { data: me } = useQuery(currentUserQuery);
  const change = useChangeUser(user);
  const form = useForm<Values>({ values: { name: user.name, role: user.role } });
  const { errors, isDirty } = form.formState;
  const isStale = change.error instanceof ApiError && change.error.code === 'VERSION_STALE';
  const summary = useServerErrors(form, isStale ? null : change.error);
  const submit = form.handleSubmit(({ name, role }) =>
    change.mutate(
      { name: name.trim(), role },
      {
        onSuccess: () => {
          toast('success', `${name.trim()} is saved.`);
          onClose();
        },
      },
    ),
  );
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {user.name || user.email} <UserStatusBadge user={user} />
    </span>
  );
  const footer = (
    <Button type="submit" form={formId} variant="primary" disabled={!isDirty} isPending={change.isPending}>
      Save changes
    </Button>
  );
  return (
    <Drawer title={title} onClose={onClose} footer={footer}>
      <div className="space-y-6">
        <form
          id={formId}
          noValidate
          className="space-y-5"
          onSubmit={(event) => {
            form.clearErrors(); // the server's words about the last attempt would stop this one
            return submit(event);
          }}
        >
          {isStale && (
            <Notice tone="warning" title="This account was changed elsewhere in the meantime">
              What you see now is the newer version; nothing that you typed is saved.
            </Notice>
          )}
          {summary && <Notice tone="danger">{summary}</Notice>}
          <Field label="Name" error={errors.name?.message}>
            {(control) => (
              <TextInput
                {...control}
                autoComplete="off"
                {...form.register('name', { ...rules('user', 'name'), required: 'This is needed.' })}
              />
            )}
          </Field>
          <RoleChoice field={form.register('role')} error={errors.role?.message} />
        </form>
        <About user={user} />
        <AccountActions user={user} isSelf={user.id === me?.id} onInvited={onInvited} />
      </div>
    </Drawer>
  );
}

function About({ user: { id, email, createdAt, lastSignInAt } }: { user: User }) {
  const zone = readerTimeZone();
  return (
    <Facts>
      <Fact name="Email">{email}</Fact>
      <Fact name="Here since">{dateOnly(createdAt, zone)}</Fact>
      <Fact name="Last sign-in">{lastSignInAt ? minuteTime(lastSignInAt, zone) : 'never'}</Fact>
      <Fact name="Did what">
        <Link to="/audit" search={{ actor: id }} className="font-medium text-accent hover:underline">
          Their entries in the audit trail
        </Link>
      </Fact>
      <Fact name="ID">
        <code className="break-all font-mono text-faint text-xs">{id}</code>
      </Fact>
    </Facts>
  );
}
