// Without react-hook-form: the two fields of the first page are not worth its weight.
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { registrationQuery, useSignIn } from '@/api/account';
import { ApiError, messageOf } from '@/api/errors';
import { Button, buttonLook } from '@/components/Button';
import { Entrance } from '@/components/Entrance';
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

  useEffect(() => email.current?.focus(), []);

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
    <Entrance title="Sign in" lead="Schedules, runs and what became of them." below={<OtherWays />}>
      <form onSubmit={submit} noValidate className="space-y-4">
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
    </Entrance>
  );
}

/** For who has no account yet, where the deployment lets them in. Without an answer, the sign-in stands alone. */
function OtherWays() {
  const { data: status } = useQuery(registrationQuery);
  if (status?.setupNeeded)
    return (
      <>
        <p className="mb-2">Nobody has an account here yet.</p>
        <Link to="/set-up" className={buttonLook()}>
          Make the first administrator
        </Link>
      </>
    );
  if (status?.registration !== 'open') return null;
  return (
    <>
      No account yet?{' '}
      <Link to="/register" className="font-medium text-accent hover:underline">
        Create one
      </Link>
    </>
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
