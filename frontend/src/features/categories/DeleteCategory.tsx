import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { categoriesQuery, NO_CATEGORY, useDeleteCategory } from '@/api/categories';
import { ApiError } from '@/api/errors';
import type { Category } from '@/api/types';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Field, Select } from '@/components/Field';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';

/** Asks where its jobs go, if it has any; some may have come since the list was read. */
export function DeleteCategory({ category, onClose }: { category: Category; onClose: () => void }) {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const [moveTo, setMoveTo] = useState(NO_CATEGORY);
  const remove = useDeleteCategory();
  const toast = useToast();
  const { id, name, jobs } = categories.find((one) => one.id === category.id) ?? category;
  const hasJobs = jobs > 0 || isInUse(remove.error);
  const others = categories.filter((one) => one.id !== id && one.status === 'active');

  const confirm = () =>
    remove.mutate(hasJobs ? { id, moveTo } : { id }, {
      onSuccess: () => {
        toast('success', `${name} is deleted.`);
        onClose();
      },
    });

  return (
    <ConfirmDialog
      title="Delete this category?"
      confirm="Delete the category"
      isPending={remove.isPending}
      error={isInUse(remove.error) ? null : remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong className="text-ink">{name}</strong>{' '}
        {hasJobs ? `has ${jobs > 0 ? plural(jobs, 'job') : 'jobs'}, which stay and run as before.` : 'has no jobs.'}
      </p>
      {hasJobs && (
        <Field label="Its jobs go to">
          {(control) => (
            <Select {...control} value={moveTo} onChange={({ target }) => setMoveTo(target.value)}>
              <option value={NO_CATEGORY}>No category</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </ConfirmDialog>
  );
}

function isInUse(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'CATEGORY_IN_USE';
}
