import { useFormContext, useWatch } from 'react-hook-form';
import { Field, Select, TextInput } from '@/components/Field';
import { type AuthValues, MASK } from './callValues';
import type { JobValues } from './values';

type Kind = AuthValues['type'];
type TextName = Exclude<keyof AuthValues, 'type' | 'in'>;

const KINDS: Record<Kind, { word: string; meaning: string }> = {
  none: { word: 'Nothing', meaning: 'Anybody can make the same call.' },
  basic: { word: 'User and password', meaning: 'In the header Authorization, as Basic.' },
  bearer: { word: 'Bearer token', meaning: 'In the header Authorization.' },
  apiKey: { word: 'API key', meaning: 'In a header or query parameter that the target chose.' },
  signature: {
    word: 'Signature',
    meaning: 'By Standard Webhooks: webhook-id, webhook-timestamp and webhook-signature, made anew for each attempt.',
  },
};

/** How the call proves who makes it. Stored secrets are shown as a mask, which sent back keeps them. */
export function AuthFields() {
  const { register, formState, control } = useFormContext<JobValues>();
  const type = useWatch({ control, name: 'auth.type' });
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      <Field label="The call proves itself by" hint={KINDS[type].meaning} error={formState.errors.auth?.type?.message}>
        {(field) => (
          <Select {...field} {...register('auth.type')}>
            {Object.entries(KINDS).map(([kind, { word }]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {type === 'basic' && (
        <>
          <AuthText name="username" label="User" />
          <AuthText name="password" label="Password" isSecret isOptional />
        </>
      )}
      {type === 'bearer' && <AuthText name="token" label="Token" isSecret />}
      {type === 'apiKey' && (
        <>
          <Field label="Where" error={formState.errors.auth?.in?.message}>
            {(field) => (
              <Select {...field} {...register('auth.in')}>
                <option value="header">Header</option>
                <option value="query">Query parameter</option>
              </Select>
            )}
          </Field>
          <AuthText name="name" label="Name of the key" placeholder="X-API-Key" />
          <AuthText name="value" label="Key" isSecret />
        </>
      )}
      {type === 'signature' && <AuthText name="secret" label="Signing secret" placeholder="whsec_…" isSecret />}
    </div>
  );
}

type AuthTextProps = {
  name: TextName;
  label: string;
  placeholder?: string;
  isSecret?: boolean;
  isOptional?: boolean;
};

function AuthText({ name, label, placeholder, isSecret = false, isOptional = false }: AuthTextProps) {
  const { register, formState, control } = useFormContext<JobValues>();
  const isKept = useWatch({ control, name: `auth.${name}` }) === MASK;
  return (
    <Field
      label={label}
      isOptional={isOptional}
      hint={isSecret && (isKept ? 'What is stored is kept unless you write over it.' : 'Never shown again.')}
      error={formState.errors.auth?.[name]?.message}
    >
      {(field) => (
        <TextInput
          {...field}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onFocus={({ target }) => target.value === MASK && target.select()}
          {...register(`auth.${name}`, isOptional ? {} : { required: 'This is needed.' })}
        />
      )}
    </Field>
  );
}
