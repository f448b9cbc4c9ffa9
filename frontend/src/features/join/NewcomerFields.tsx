import { useFormContext } from 'react-hook-form';
import { Field, TextInput } from '@/components/Field';
import { limitsOf, rules } from '@/forms/rules';

export type NewcomerValues = { email: string; name: string; password: string };

/** Who one is, and the password that will prove it. */
export function NewcomerFields({ hasFixedEmail = false }: { hasFixedEmail?: boolean }) {
  const { register, formState } = useFormContext<NewcomerValues>();
  const { errors } = formState;
  return (
    <>
      <Field
        label="Email"
        hint={hasFixedEmail ? 'The invitation is for this address.' : undefined}
        error={errors.email?.message}
      >
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="username"
            readOnly={hasFixedEmail}
            {...register('email', rules('registration', 'email'))}
          />
        )}
      </Field>
      <Field label="Name" hint="As others see you." error={errors.name?.message}>
        {(control) => (
          <TextInput {...control} autoComplete="name" {...register('name', rules('registration', 'name'))} />
        )}
      </Field>
      <Field label="Password" hint={limitsOf('registration', 'password').description} error={errors.password?.message}>
        {(control) => (
          <TextInput
            {...control}
            type="password"
            autoComplete="new-password"
            {...register('password', { ...rules('registration', 'password'), required: 'This is needed.' })}
          />
        )}
      </Field>
    </>
  );
}
