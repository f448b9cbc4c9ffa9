import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useCreateToken } from '@/api/tokens';
import type { Scope, TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, FieldError, Select, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { limitsOf, rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';

type Values = { name: string; scopes: Scope[]; expiresInDays: string };

const SCOPES = (limitsOf('token', 'scopes').itemEnum ?? []) as Scope[];
const MEANINGS: Record<Scope, string> = {
  READ: 'see jobs, runs and figures',
  WRITE: 'create and change jobs',
  DELETE: 'delete jobs',
  EXECUTE: 'run jobs at once',
  ADMIN: 'administer users and settings',
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
  const form = useForm<Values>({ defaultValues: { name: '', scopes: ['READ'], expiresInDays: '90' } });
  const { errors } = form.formState;
  const summary = useServerErrors(form, create.error);

  const submit = form.handleSubmit(({ name, scopes, expiresInDays }) =>
    create.mutate(
      { name, scopes, expiresInDays: expiresInDays ? Number(expiresInDays) : null },
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
      <form id={formId} onSubmit={submit} noValidate className="space-y-5">
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
            {SCOPES.map((scope) => (
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
      </form>
    </Dialog>
  );
}

function atLeastOne(scopes: Scope[]): true | string {
  return scopes.length > 0 || 'Choose at least one.';
}
