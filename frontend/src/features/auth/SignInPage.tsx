// Without react-hook-form: the two fields of the first page are not worth its weight.
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSignIn } from '@/api/account';
import { ApiError, messageOf } from '@/api/errors';
import { Brand } from '@/components/Brand';
import { Button } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { safeReturnPath } from './returnPath';

type FieldName = 'email' | 'password';
type Problems = Partial<Record<FieldName, string>>;

export function SignInPage({ returnTo }: { returnTo: string | undefined }) {
  const { history } = useRouter();
  const signIn = useSignIn();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<Problems>({});

  useEffect(() => {
    document.title = 'Sign in · Cron Manager';
    email.current?.focus();
  }, []);

  const show = (found: Problems) => {
    setProblems(found);
    (found.email ? email : password).current?.focus();
  };
  const refuse = (error: Error) => {
    if (password.current) password.current.value = '';
    show(problemsAtFields(error));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const credentials = { email: email.current?.value.trim() ?? '', password: password.current?.value ?? '' };
    const missing = missingIn(credentials);
    if (missing.email || missing.password) return show(missing);
    setProblems({});
    signIn.mutate(credentials, { onSuccess: () => history.push(safeReturnPath(returnTo)), onError: refuse });
  };
  const isAtFields = problems.email !== undefined || problems.password !== undefined;

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
          {signIn.error && !isAtFields && <Notice tone="danger">{messageOf(signIn.error)}</Notice>}
          <Field label="Email" error={problems.email}>
            {(control) => <TextInput {...control} ref={email} type="email" name="email" autoComplete="username" />}
          </Field>
          <Field label="Password" error={problems.password}>
            {(control) => (
              <TextInput {...control} ref={password} type="password" name="password" autoComplete="current-password" />
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

function missingIn(credentials: Record<FieldName, string>): Problems {
  return {
    email: credentials.email ? undefined : 'Enter your email address.',
    password: credentials.password ? undefined : 'Enter your password.',
  };
}

function problemsAtFields(error: Error): Problems {
  const named = error instanceof ApiError ? error.fieldProblems : [];
  const about = (name: FieldName) => named.find(({ field }) => field === name)?.message;
  return { email: about('email'), password: about('password') };
}
