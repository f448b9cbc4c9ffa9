// What a form that is saved as a whole does around its fields: it sends, places what was refused, and closes when done.
import type { FormEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError } from '@/api/errors';
import { useServerErrors } from './useServerErrors';

type Saving<Body, Saved> = {
  mutate: (body: Body, options: { onSuccess: (saved: Saved) => void }) => void;
  error: Error | null;
  isPending: boolean;
};

type Options<Values extends FieldValues, Body, Saved> = {
  form: UseFormReturn<Values>;
  save: Saving<Body, Saved>;
  bodyOf: (values: Values) => Body;
  onSaved: (saved: Saved) => void;
  fieldFor?: Parameters<typeof useServerErrors<Values>>[2];
  /** Nobody else can have changed it: a conflict has another reason. */
  isNew?: boolean;
};

/** What a `FormDrawer` wants to know of the form. */
export function useSavedForm<Values extends FieldValues, Body, Saved>({
  form,
  save,
  bodyOf,
  onSaved,
  fieldFor,
  isNew = false,
}: Options<Values, Body, Saved>) {
  const isStale = !isNew && save.error instanceof ApiError && isConflict(save.error);
  const problem = useServerErrors(form, isStale ? null : save.error, fieldFor);
  const send = form.handleSubmit((values) => save.mutate(bodyOf(values), { onSuccess: onSaved }));
  return {
    isDirty: form.formState.isDirty,
    isSaving: save.isPending,
    isStale,
    problem,
    onSubmit: (event: FormEvent) => {
      form.clearErrors(); // the server's words about the last attempt would stop this one
      return send(event);
    },
  };
}

function isConflict({ status, code }: ApiError): boolean {
  return status === 409 && code !== 'NAME_TAKEN';
}
