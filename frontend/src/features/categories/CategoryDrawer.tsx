import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSaveCategory } from '@/api/categories';
import { ApiError } from '@/api/errors';
import type { Category } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { limitsOf, rules } from '@/forms/rules';
import { useServerErrors } from '@/forms/useServerErrors';

type Values = { name: string; description: string; color: string; status: Category['status'] };

type CategoryDrawerProps = { category: Category | null; onClose: () => void };

/** A new category, or a known one as it was when the drawer opened. */
export function CategoryDrawer({ category, onClose }: CategoryDrawerProps) {
  const formId = useId();
  const [known] = useState(category);
  const save = useSaveCategory(known);
  const toast = useToast();
  const form = useForm<Values>({
    defaultValues: {
      name: known?.name ?? '',
      description: known?.description ?? '',
      color: known?.color ?? String(limitsOf('category', 'color').default),
      status: known?.status ?? 'active',
    },
  });
  const { errors, isDirty } = form.formState;
  const isStale = save.error instanceof ApiError && save.error.code === 'VERSION_STALE';
  const summary = useServerErrors(form, isStale ? null : save.error);

  const submit = form.handleSubmit((values) =>
    save.mutate(values, {
      onSuccess: (saved) => {
        toast('success', `${saved.name} is saved.`);
        onClose();
      },
    }),
  );
  const close = () => {
    if (!isDirty || window.confirm('Leave without saving what you typed?')) onClose();
  };
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={save.isPending}>
        {known ? 'Save changes' : 'Create category'}
      </Button>
    </>
  );

  return (
    <Drawer title={known ? `Edit ${known.name}` : 'New category'} onClose={close} footer={footer}>
      <form
        id={formId}
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          form.clearErrors(); // the server's words about the last attempt would stop this one
          return submit(event);
        }}
      >
        {isStale && (
          <Notice tone="warning" title="This category was changed elsewhere in the meantime">
            Close it and open it again to see the newer version. What you typed is not saved.
          </Notice>
        )}
        {summary && <Notice tone="danger">{summary}</Notice>}
        <Field label="Name" error={errors.name?.message}>
          {(control) => (
            <TextInput
              {...control}
              placeholder="Billing"
              autoComplete="off"
              {...form.register('name', rules('category', 'name'))}
            />
          )}
        </Field>
        <Field label="Description" isOptional error={errors.description?.message}>
          {(control) => (
            <TextArea {...control} rows={2} {...form.register('description', rules('category', 'description'))} />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Colour" hint="A dot beside its name." error={errors.color?.message}>
            {(control) => <TextInput {...control} type="color" className="p-1" {...form.register('color')} />}
          </Field>
          <Field
            label="Status"
            hint="An archived one keeps its jobs and takes no others."
            error={errors.status?.message}
          >
            {(control) => (
              <Select {...control} {...form.register('status')}>
                <option value="active">Active</option>
                <option value="archived">Archived</option>
              </Select>
            )}
          </Field>
        </div>
      </form>
    </Drawer>
  );
}
