import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useRole } from '@/api/account';
import { useCreateToken } from '@/api/tokens';
import type { Role, Scope, TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, FieldError, Select, TextArea, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';

type Values = { name: string; scopes: Scope[]; expiresInDays: string; allowedCidrs: string };

/** What a token may give: never more than its owner's role. */
const SCOPES: Record<Role, Scope[]> = {
  ADMIN: ['READ', 'WRITE', 'DELETE', 'EXECUTE', 'ADMIN'],
  USER: ['READ', 'WRITE', 'DELETE', 'EXECUTE'],
  READ_ONLY: ['READ'],
};
const MEANINGS: Record<Scope, string> = {
  READ: 'see jobs, runs and figures',
  WRITE: 'create and change jobs',
  DELETE: 'delete jobs',
  EXECUTE: 'run jobs at once',
  ADMIN: 'administer users and read the audit trail',
};
const LIFETIMES = [
  { days: '30', word: '30 days' },
  { days: '90', word: '90 days' },
  { days: '365', word: 'One year' },
  { days: '', word: 'Never' },
];

type CreateTokenDialogProps = { onCreated: (token: TokenCreated) => void; onClose: () => void };

export function CreateTokenDialog({ onCreated, onClose }: CreateTokenDialogProps) {
  const formId = useId();
  const create = useCreateToken();
  const scopes = SCOPES[useRole() ?? 'READ_ONLY'];
  const form = useForm<Values>({
    defaultValues: { name: '', scopes: ['READ'], expiresInDays: '90', allowedCidrs: '' },
  });
  const { errors } = form.formState;
  const summary = useServerErrors(form, create.error, fieldFor);

  const submit = form.handleSubmit(({ name, scopes: chosen, expiresInDays, allowedCidrs }) =>
    create.mutate(
      {
        name,
        scopes: chosen,
        expiresInDays: expiresInDays ? Number(expiresInDays) : null,
        allowedCidrs: networksIn(allowedCidrs),
      },
      { onSuccess: onCreated },
    ),
  );
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={create.isPending}>
        Create token
      </Button>
    </>
  );

  return (
    <Dialog title="New API token" onClose={onClose} footer={footer}>
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
        <Field label="Name" hint="What will use it, so that you know it again." error={errors.name?.message}>
          {(control) => (
            <TextInput
              {...control}
              placeholder="Deployment pipeline"
              {...form.register('name', rules('token', 'name'))}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-1.5 font-medium text-[0.8125rem]">Allowed to</legend>
          <div className="space-y-1">
            {scopes.map((scope) => (
              <label key={scope} className="flex items-center gap-2.5 rounded-lg py-1">
                <input
                  type="checkbox"
                  value={scope}
                  className="size-4 accent-accent"
                  {...form.register('scopes', { validate: atLeastOne })}
                />
                <span className="w-20 font-medium font-mono text-xs">{scope}</span>
                <span className="text-muted">{MEANINGS[scope]}</span>
              </label>
            ))}
          </div>
          {errors.scopes?.message && <FieldError>{errors.scopes.message}</FieldError>}
        </fieldset>
        <Field label="Expires" error={errors.expiresInDays?.message}>
          {(control) => (
            <Select {...control} {...form.register('expiresInDays')}>
              {LIFETIMES.map(({ days, word }) => (
                <option key={days} value={days}>
                  {word}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label="Only from"
          isOptional
          hint="Networks or addresses, as 203.0.113.0/24, one a line. Without any: from anywhere."
          error={errors.allowedCidrs?.message}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              spellCheck={false}
              className="min-h-16 font-mono sm:text-[0.8125rem]"
              {...form.register('allowedCidrs')}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** What the API says about one network stands at the field for all of them. */
function fieldFor(apiField: string, values: Values): keyof Values | undefined {
  const [head = ''] = apiField.split('.');
  return head in values ? (head as keyof Values) : undefined;
}

function networksIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function atLeastOne(scopes: Scope[]): true | string {
  return scopes.length > 0 || 'Choose at least one.';
}
