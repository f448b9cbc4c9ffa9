import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Field, FieldError, TextArea } from '@/components/Field';
import { plural } from '@/format/number';
import { type ClosureRow, pastedRows } from './closures';

/** Many closures at once, such as a country's public holidays. What cannot be read stays in the field. */
export function PasteDates({ onAdd }: { onAdd: (rows: ClosureRow[]) => void }) {
  const [text, setText] = useState('');
  const { rows, unread } = pastedRows(text);
  const add = () => {
    onAdd(rows);
    setText(unread.join('\n'));
  };
  return (
    <details className="rounded-lg border border-line px-3 py-2">
      <summary className="w-fit font-medium text-[0.8125rem]">Paste several dates at once</summary>
      <div className="mt-3 space-y-3 pb-1">
        <Field label="Dates" hint="One line each: a date, perhaps a last one, perhaps “yearly”, and the reason.">
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              spellCheck={false}
              placeholder={'2026-12-24 to 2026-12-26 Christmas\n2027-01-01 yearly New Year'}
              className="font-mono sm:text-[0.8125rem]"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {unread.length > 0 && (
          <FieldError>
            Not a date:{' '}
            {unread
              .slice(0, 3)
              .map((line) => `“${line}”`)
              .join(', ')}
            {unread.length > 3 && ` and ${plural(unread.length - 3, 'more line')}`}. Write dates as 2026-12-24.
          </FieldError>
        )}
        <Button size="sm" disabled={rows.length === 0} onClick={add}>
          <ClipboardPaste aria-hidden /> {rows.length > 0 ? `Add ${plural(rows.length, 'closure')}` : 'Add them'}
        </Button>
      </div>
    </details>
  );
}
