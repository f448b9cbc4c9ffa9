import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { currentUserQuery, useChangeProfile } from '@/api/account';
import type { User } from '@/api/types';
import { Button } from '@/components/Button';
import { Fact, Facts } from '@/components/Facts';
import { Field, TextInput } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { ROLES } from '@/components/roles';
import { useToast } from '@/components/Toasts';
import { dateOnly, readerTimeZone } from '@/format/time';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';

export function ProfilePanel() {
  const { data: user } = useQuery(currentUserQuery);
  return <Panel title="Profile">{user && <Profile user={user} />}</Panel>;
}

function Profile({ user }: { user: User }) {
  const change = useChangeProfile();
  const toast = useToast();
  const form = useForm<{ name: string }>({ values: { name: user.name } });
  const { errors, isDirty } = form.formState;
  const summary = useServerErrors(form, change.error);
  const { word, meaning } = ROLES[user.role];
  const submit = form.handleSubmit(({ name }) =>
    change.mutate({ name: name.trim() }, { onSuccess: () => toast('success', 'Your name is changed.') }),
  );
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        form.clearErrors(); // the server's words about the last attempt would stop this one
        return submit(event);
      }}
    >
      {summary && <Notice tone="danger">{summary}</Notice>}
      <Facts>
        <Fact name="Email">{user.email}</Fact>
        <Fact name="Role">
          {word} <span className="block text-faint text-xs first-letter:uppercase">{meaning}</span>
        </Fact>
        <Fact name="Here since">{dateOnly(user.createdAt, readerTimeZone())}</Fact>
      </Facts>
      <Field label="Name" error={errors.name?.message}>
        {(control) => (
          <TextInput {...control} autoComplete="name" {...form.register('name', rules('profile', 'name'))} />
        )}
      </Field>
      <Button type="submit" disabled={!isDirty} isPending={change.isPending}>
        Save
      </Button>
    </form>
  );
}
