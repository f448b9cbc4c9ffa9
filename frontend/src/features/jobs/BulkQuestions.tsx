// What has to be known before many jobs are changed: where to, which tags, and whether it is meant.
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { BulkChange } from '@/api/bulk';
import { categoriesQuery } from '@/api/categories';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Field, Select, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { plural } from '@/format/number';
import { limitsOf } from '@/forms/rules';
import { type Chosen, countOf } from './selection';

type QuestionProps = { chosen: Chosen; onDecide: (change: BulkChange) => void; onClose: () => void };

export function CategoryDialog({ chosen, onDecide, onClose }: QuestionProps) {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const [categoryId, setCategoryId] = useState('');
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" onClick={() => onDecide({ action: 'setCategory', categoryId: categoryId || null })}>
        Move {plural(countOf(chosen), 'job')}
      </Button>
    </>
  );
  return (
    <Dialog title="Move to a category" onClose={onClose} footer={footer}>
      <Field label="Category">
        {(control) => (
          <Select {...control} value={categoryId} onChange={({ target }) => setCategoryId(target.value)}>
            <option value="">No category</option>
            {categories
              .filter(({ status }) => status === 'active')
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </Dialog>
  );
}

export function TagsDialog({ chosen, onDecide, onClose }: QuestionProps) {
  const formId = useId();
  const [action, setAction] = useState<'addTags' | 'removeTags'>('addTags');
  const [text, setText] = useState('');
  const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
  const most = limitsOf('bulk', 'tags').maxItems ?? Number.POSITIVE_INFINITY;
  const canSend = tags.length > 0 && tags.length <= most;
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" disabled={!canSend}>
        {action === 'addTags' ? 'Add to' : 'Remove from'} {plural(countOf(chosen), 'job')}
      </Button>
    </>
  );
  return (
    <Dialog title="Change tags" onClose={onClose} footer={footer}>
      <form
        id={formId}
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          onDecide({ action, tags });
        }}
      >
        <Field label="Tags" hint={`Separated by commas, ${most} at most.`}>
          {(control) => (
            <TextInput {...control} autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
        <Field label="What to do">
          {(control) => (
            <Select
              {...control}
              value={action}
              onChange={({ target }) => setAction(target.value === 'addTags' ? 'addTags' : 'removeTags')}
            >
              <option value="addTags">Add them</option>
              <option value="removeTags">Remove them</option>
            </Select>
          )}
        </Field>
      </form>
    </Dialog>
  );
}

type SureProps = QuestionProps & { action: 'execute' | 'delete' };

export function SureDialog({ action, chosen, onDecide, onClose }: SureProps) {
  const amount = plural(countOf(chosen), 'job');
  return (
    <ConfirmDialog
      title={action === 'delete' ? `Delete ${amount}?` : `Run ${amount} now?`}
      confirm={action === 'delete' ? `Delete ${amount}` : `Run ${amount}`}
      isPending={false}
      error={null}
      onConfirm={() => onDecide({ action })}
      onClose={onClose}
    >
      <p>
        {action === 'delete'
          ? 'They do not run again, unless somebody restores them.'
          : 'Each is queued once, beside its schedule. This cannot be taken back.'}
      </p>
      {'jobs' in chosen ? (
        <ul className="max-h-40 list-inside list-disc overflow-y-auto break-words">
          {chosen.jobs.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-2">
          These are all that match the search and the filters, those too that you have not scrolled to.
        </p>
      )}
    </ConfirmDialog>
  );
}
