import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/Button';
import { Field, TextArea } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { useToast } from '@/components/Toasts';
import { readPasted } from './paste/read';
import type { JobValues } from './values';

/** Fills the form from a command that somebody has already. Nothing is sent anywhere for it. */
export function Paste() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ClipboardPaste aria-hidden /> Paste a curl command or crontab line
      </Button>
      {isOpen && <PasteDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const { setValue } = useFormContext<JobValues>();
  const toast = useToast();
  const pasted = readPasted(text);

  const fill = () => {
    if (!pasted) return;
    for (const [field, value] of Object.entries(pasted.values)) {
      setValue(field as keyof JobValues, value, { shouldDirty: true });
    }
    toast('success', 'The form is filled in. Look it over before you save.');
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" disabled={!pasted} onClick={fill}>
        Fill in the form
      </Button>
    </>
  );

  return (
    <Dialog title="Paste a command" onClose={onClose} footer={footer}>
      {/* no form of its own: this one stands inside the job's */}
      <Field
        label="Command"
        hint="It is read in this browser: its schedule, address, headers, body and proof go to their fields."
        error={text.trim() && !pasted ? 'This is neither a curl command nor a line of a crontab.' : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={7}
            spellCheck={false}
            className="font-mono sm:text-[0.8125rem]"
            placeholder="*/5 * * * * curl -fsS -X POST https://example.com/tasks/backup"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {pasted && pasted.left.length > 0 && (
        <div role="status" className="mt-3 text-warning">
          <p>Not taken over:</p>
          <ul className="list-inside list-disc break-words">
            {pasted.left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
