import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { registrationQuery, useRegister } from '@/api/account';
import { Button, buttonLook } from '@/components/Button';
import { Entrance } from '@/components/Entrance';
import { Notice } from '@/components/Notice';
import { ErrorState, Skeleton } from '@/components/States';
import { useServerErrors } from '@/forms/useServerErrors';
import type { Invitation } from './invitation';
import { NewcomerFields, type NewcomerValues } from './NewcomerFields';

/** Joining: by invitation, or where everybody may. */
export function RegisterPage({ invitation }: { invitation: Invitation | null }) {
  const { data: status, error, refetch } = useQuery(registrationQuery);
  if (!status)
    return (
      <Entrance title="Create an account" lead="Asking whether that is possible here…">
        {error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton className="h-48" />}
      </Entrance>
    );
  const mayJoin = status.registration === 'open' || (status.registration === 'invite' && invitation !== null);
  return mayJoin ? <Form invitation={invitation} /> : <NotOpen mode={status.registration} />;
}

function Form({ invitation }: { invitation: Invitation | null }) {
  const navigate = useNavigate();
  const register = useRegister();
  const form = useForm<NewcomerValues>({ defaultValues: { email: invitation?.email ?? '', name: '', password: '' } });
  const summary = useServerErrors(form, register.error);
  const submit = form.handleSubmit((values) =>
    register.mutate(
      { ...values, ...(invitation && { invitation: invitation.secret }) },
      { onSuccess: () => navigate({ to: '/' }) },
    ),
  );
  return (
    <Entrance
      title={invitation ? 'Accept the invitation' : 'Create an account'}
      lead={invitation ? 'Choose a name and a password, and you are in.' : 'For jobs of your own.'}
      below={<ToSignIn />}
    >
      <FormProvider {...form}>
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            form.clearErrors(); // the server's words about the last attempt would stop this one
            return submit(event);
          }}
        >
          {summary && <Notice tone="danger">{summary}</Notice>}
          <NewcomerFields hasFixedEmail={Boolean(invitation?.email)} />
          <Button type="submit" variant="primary" className="w-full" isPending={register.isPending}>
            {invitation ? 'Join' : 'Create account'}
          </Button>
        </form>
      </FormProvider>
    </Entrance>
  );
}

function NotOpen({ mode }: { mode: 'closed' | 'invite' | 'open' }) {
  return (
    <Entrance title="Create an account" lead="This is not open to everybody.">
      <p className="text-muted">
        {mode === 'invite'
          ? 'Only who is invited can join. Ask an administrator for an invitation, and open the link as a whole.'
          : 'Nobody can join by themselves or by invitation at the moment. Ask an administrator.'}
      </p>
      <Link to="/sign-in" className={`${buttonLook()} mt-5 w-full`}>
        To the sign-in
      </Link>
    </Entrance>
  );
}

function ToSignIn() {
  return (
    <>
      Have an account already?{' '}
      <Link to="/sign-in" className="font-medium text-accent hover:underline">
        Sign in
      </Link>
    </>
  );
}
