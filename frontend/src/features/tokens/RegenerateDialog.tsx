import { useId, useState } from 'react';
import { messageOf } from '@/api/errors';
import { useRegenerateToken } from '@/api/tokens';
import type { Token, TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, Select } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';

const OVERLAPS = [
  { minutes: 0, word: 'It ends at once' },
  { minutes: 60, word: 'An hour' },
  { minutes: 24 * 60, word: 'A day' },
  { minutes: 7 * 24 * 60, word: 'A week' },
];

type RegenerateDialogProps = { token: Token; onCreated: (token: TokenCreated) => void; onClose: () => void };

/** Another secret for the same use; the old one goes on for a while, so that nothing stands still meanwhile. */
export function RegenerateDialog({ token, onCreated, onClose }: RegenerateDialogProps) {
  const formId = useId();
  const [minutes, setMinutes] = useState(60);
  const regenerate = useRegenerateToken(token.id);
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" isPending={regenerate.isPending}>
        Make the new secret
      </Button>
    </>
  );
  return (
    <Dialog title={`A new secret for ${token.name}`} onClose={onClose} footer={footer}>
      <form
        id={formId}
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          regenerate.mutate(minutes, { onSuccess: onCreated });
        }}
      >
        {regenerate.error && <Notice tone="danger">{messageOf(regenerate.error)}</Notice>}
        <p className="text-muted">
          It gets the same rights, networks and end. Put it wherever the old one is used before that one ends.
        </p>
        <Field label="The old one goes on for">
          {(control) => (
            <Select {...control} value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>
              {OVERLAPS.map(({ minutes: value, word }) => (
                <option key={value} value={value}>
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
