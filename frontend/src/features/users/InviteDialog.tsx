import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { Invited, Role } from '@/api/types';
import { useInviteUser } from '@/api/users';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';
import { RoleChoice } from './RoleChoice';

type Values = { email: string; name: string; role: Role };
type InviteDialogProps = { onInvited: (invited: Invited) => void; onClose: () => void };

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const formId = useId();
  const invite = useInviteUser();
  const form = useForm<Values>({ defaultValues: { email: '', name: '', role: 'USER' } });
  const { errors } = form.formState;
  const summary = useServerErrors(form, invite.error);
  const submit = form.handleSubmit(({ email, name, role }) =>
    invite.mutate({ email: email.trim(), role, ...(name.trim() && { name: name.trim() }) }, { onSuccess: onInvited }),
  );
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={invite.isPending}>
        Make the invitation
      </Button>
    </>
  );
  return (
    <Dialog title="Invite somebody" onClose={onClose} footer={footer}>
      <form
        id={formId}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          form.clearErrors(); // the server's words about the last attempt would stop this one
          return submit(event);
        }}
      >
        {summary && <Notice tone="danger">{summary}</Notice>}
        <Field label="Email" error={errors.email?.message}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="off"
              {...form.register('email', rules('invitation', 'email'))}
            />
          )}
        </Field>
        <Field label="Name" isOptional hint="They can choose another one when they join." error={errors.name?.message}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              {...form.register('name', { ...rules('invitation', 'name'), required: false })}
            />
          )}
        </Field>
        <RoleChoice field={form.register('role')} error={errors.role?.message} />
      </form>
    </Dialog>
  );
}
