import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { usePutSecret } from '@/api/secrets';
import type { Secret } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, TextArea, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { useServerErrors } from '@/forms/useServerErrors';
import { referenceTo } from './reference';

type Values = { name: string; value: string };

/** `known` gets another value; null makes a new one. `taken` are the names that are there: to put one again replaces it. */
type SecretDialogProps = { known: Secret | null; taken: Secret[]; onClose: () => void };

export function SecretDialog({ known, taken, onClose }: SecretDialogProps) {
  const formId = useId();
  const put = usePutSecret();
  const toast = useToast();
  const form = useForm<Values>({ defaultValues: { name: known?.name ?? '', value: '' } });
  const { errors } = form.formState;
  const summary = useServerErrors(form, put.error);
  const isFree = (name: string) =>
    !taken.some((secret) => secret.name === name.trim()) ||
    'There is one of this name: give it a new value in the list.';

  const submit = form.handleSubmit(({ name, value }) =>
    put.mutate(
      { name: name.trim(), value },
      {
        onSuccess: ({ name: saved }) => {
          toast('success', known ? `${saved} has its new value.` : `${saved} can be used as ${referenceTo(saved)}.`);
          onClose();
        },
      },
    ),
  );
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={put.isPending}>
        {known ? 'Replace the value' : 'Save secret'}
      </Button>
    </>
  );

  return (
    <Dialog title={known ? `New value for ${known.name}` : 'New secret'} onClose={onClose} footer={footer}>
      <form
        id={formId}
        noValidate
        autoComplete="off"
        className="space-y-5"
        onSubmit={(event) => {
          form.clearErrors(); // the server's words about the last attempt would stop this one
          return submit(event);
        }}
      >
        {summary && <Notice tone="danger">{summary}</Notice>}
        {!known && (
          <Field
            label="Name"
            hint="A letter, then letters, digits, _ and -. Everybody may see it."
            error={errors.name?.message}
          >
            {(control) => (
              <TextInput
                {...control}
                placeholder="BACKUP_TOKEN"
                spellCheck={false}
                autoComplete="off"
                className="font-mono"
                {...form.register('name', { required: 'This is needed.', validate: isFree })}
              />
            )}
          </Field>
        )}
        <Field
          label="Value"
          hint={
            known
              ? 'Runs use it from within a minute on. The old one is gone; neither is shown again.'
              : 'At least four characters. It is never shown again.'
          }
          error={errors.value?.message}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              spellCheck={false}
              autoComplete="off"
              className="break-all font-mono sm:text-[0.8125rem]"
              {...form.register('value', { required: 'This is needed.' })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
