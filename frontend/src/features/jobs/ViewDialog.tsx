import { Link, useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '@/components/Button';
import { Field, TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { chosenColumns, columnsText, optionalColumns } from './columns';
import { type JobsSearch, storedViews, storeViews, type View, withView } from './views';

/** Which columns there are, and views by name. All of it is in the address, which can be sent to others. */
export function ViewDialog({ search, onClose }: { search: JobsSearch; onClose: () => void }) {
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  );
  return (
    <Dialog title="View" onClose={onClose} footer={footer}>
      <Columns columns={search.columns} />
      <Views search={search} onOpen={onClose} />
    </Dialog>
  );
}

function Columns({ columns }: { columns: string | undefined }) {
  const navigate = useNavigate({ from: '/jobs/' });
  const chosen = chosenColumns(columns);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    void navigate({ search: (now) => ({ ...now, columns: columnsText(next) }), replace: true, resetScroll: false });
  };
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-[0.8125rem]">Columns</legend>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-2">
        {optionalColumns.map(({ id, word }) => (
          <li key={id}>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
              {word}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Views({ search, onOpen }: { search: JobsSearch; onOpen: () => void }) {
  const [views, setViews] = useState(storedViews);
  const [name, setName] = useState('');
  const keep = (next: View[]) => {
    storeViews(next);
    setViews(next);
  };
  return (
    <section className="mt-6 border-line border-t pt-4">
      <h3 className="mb-2 font-medium text-[0.8125rem]">Views in this browser</h3>
      {views.length > 0 && (
        <ul aria-label="Views" className="mb-3 divide-y divide-line">
          {views.map((view) => (
            <li key={view.name} className="flex items-center justify-between gap-2 py-1">
              <Link
                to="/jobs"
                search={view.search}
                onClick={onOpen}
                className="min-w-0 break-words text-accent underline"
              >
                {view.name}
              </Link>
              <IconButton
                label={`Forget ${view.name}`}
                onClick={() => keep(views.filter((one) => one !== view))}
                className="hover:text-danger"
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          keep(withView(views, name.trim(), search));
          setName('');
        }}
      >
        <Field label="Keep this view as" className="flex-1">
          {(control) => (
            <TextInput
              {...control}
              placeholder="Failing in billing"
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={name.trim() === ''}>
          Keep
        </Button>
      </form>
    </section>
  );
}
