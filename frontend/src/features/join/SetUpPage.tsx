import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { registrationQuery, useSetUp } from '@/api/account';
import { Button, buttonLook } from '@/components/Button';
import { Entrance } from '@/components/Entrance';
import { Field, TextInput } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';
import { NewcomerFields, type NewcomerValues } from './NewcomerFields';

type Values = NewcomerValues & { secret: string };

/** The first administrator, who proves by the deployment's secret that it is theirs. */
export function SetUpPage() {
  const { data: status } = useQuery(registrationQuery);
  return status && !status.setupNeeded ? <Done /> : <Form />;
}

function Form() {
  const navigate = useNavigate();
  const setUp = useSetUp();
  const form = useForm<Values>({ defaultValues: { secret: '', email: '', name: '', password: '' } });
  const { errors } = form.formState;
  const summary = useServerErrors(form, setUp.error);
  const submit = form.handleSubmit((values) => setUp.mutate(values, { onSuccess: () => navigate({ to: '/' }) }));
  return (
    <Entrance title="First set-up" lead="Make the first administrator of this deployment.">
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
          <Field
            label="Set-up secret"
            hint="The deployment has made it; its output says how to read it. It works once."
            error={errors.secret?.message}
          >
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="off"
                {...form.register('secret', rules('setup', 'secret'))}
              />
            )}
          </Field>
          <NewcomerFields />
          <Button type="submit" variant="primary" className="w-full" isPending={setUp.isPending}>
            Make the administrator
          </Button>
        </form>
      </FormProvider>
    </Entrance>
  );
}

function Done() {
  return (
    <Entrance title="First set-up" lead="This has been done.">
      <p className="text-muted">The first administrator exists, and invites everybody else.</p>
      <Link to="/sign-in" className={`${buttonLook()} mt-5 w-full`}>
        To the sign-in
      </Link>
    </Entrance>
  );
}
