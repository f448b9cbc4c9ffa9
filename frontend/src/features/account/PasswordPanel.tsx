import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { currentUserQuery, useChangePassword } from '@/api/account';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { limitsOf, rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';

type Values = { currentPassword: string; newPassword: string };

const EMPTY: Values = { currentPassword: '', newPassword: '' };

export function PasswordPanel() {
  const change = useChangePassword();
  const form = useForm<Values>({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const summary = useServerErrors(form, change.error);
  const { data: user } = useQuery(currentUserQuery);
  const { description } = limitsOf('password', 'newPassword');
  const submit = form.handleSubmit((values) => change.mutate(values, { onSuccess: () => form.reset(EMPTY) }));

  return (
    <Panel title="Password">
      <p className="mb-4 text-muted">A new one ends your sign-ins in other browsers. API tokens stay as they are.</p>
      <form onSubmit={submit} noValidate className="space-y-4">
        {/* tells password managers whose password this is */}
        <input type="text" name="username" autoComplete="username" value={user?.email ?? ''} readOnly hidden />
        {change.isSuccess && <Notice tone="success">Your password is changed.</Notice>}
        {summary && <Notice tone="danger">{summary}</Notice>}
        <Field label="Current password" error={errors.currentPassword?.message}>
          {(control) => (
            <TextInput
              {...control}
              type="password"
              autoComplete="current-password"
              {...form.register('currentPassword', rules('password', 'currentPassword'))}
            />
          )}
        </Field>
        <Field label="New password" hint={description} error={errors.newPassword?.message}>
          {(control) => (
            <TextInput
              {...control}
              type="password"
              autoComplete="new-password"
              {...form.register('newPassword', rules('password', 'newPassword'))}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" isPending={change.isPending}>
          Change password
        </Button>
      </form>
    </Panel>
  );
}
