import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { type Credentials, useSignIn } from '@/api/account';
import { Brand } from '@/components/Brand';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';
import { safeReturnPath } from './returnPath';

export function SignInPage({ returnTo }: { returnTo: string | undefined }) {
  const { history } = useRouter();
  const signIn = useSignIn();
  const form = useForm<Credentials>({ defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const summary = useServerErrors(form, signIn.error);

  useEffect(() => {
    document.title = 'Sign in · Cron Manager';
  }, []);

  const submit = form.handleSubmit((credentials) =>
    signIn.mutate(credentials, {
      onSuccess: () => history.push(safeReturnPath(returnTo)),
      onError: () => form.resetField('password'),
    }),
  );

  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <Brand className="mb-8" />
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        <p className="mt-1 text-muted">Schedules, runs and what became of them.</p>
        <form
          onSubmit={submit}
          noValidate
          className="mt-6 space-y-4 rounded-xl border border-line bg-surface p-5 shadow-card"
        >
          {summary && <Notice tone="danger">{summary}</Notice>}
          <Field label="Email" error={errors.email?.message}>
            {(control) => (
              <TextInput
                {...control}
                type="email"
                autoComplete="username"
                {...form.register('email', rules('credentials', 'email'))}
              />
            )}
          </Field>
          <Field label="Password" error={errors.password?.message}>
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="current-password"
                {...form.register('password', rules('credentials', 'password'))}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" className="w-full" isPending={signIn.isPending}>
            Sign in
          </Button>
        </form>
      </div>
    </main>
  );
}
