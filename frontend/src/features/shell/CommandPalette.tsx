import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, Keyboard, LogOut, Play, Plus, SunMoon } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useCanChange, useRole } from '@/api/account';
import { messageOf } from '@/api/errors';
import { jobsQuery, useRunJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { classes } from '@/components/classes';
import { TextInput } from '@/components/Field';
import { Dialog } from '@/components/Modal';
import { useToast } from '@/components/Toasts';
import { useTheme } from '@/components/theme';
import { useDebounced } from '@/forms/useDebounced';
import { type Command, matching } from './commands';
import { FOR_ADMINISTRATORS, PAGES } from './pages';
import { useLeave } from './useLeave';

const TYPING_PAUSE_MS = 200;
const MOST_JOBS = 8;

type CommandPaletteProps = { onClose: () => void; onKeys: () => void };

/** One field that leads to every page and job, and does what needs no page. */
export function CommandPalette({ onClose, onKeys }: CommandPaletteProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const fixed = useFixedCommands(onKeys);
  const jobs = useJobCommands(typed);
  const found = [...matching(fixed, typed), ...jobs];
  const chosen = found[Math.min(marked, found.length - 1)];

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setMarked((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setMarked((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Go to or do" onClose={onClose}>
      <TextInput
        role="combobox"
        aria-label="Page, job or action"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        placeholder="Page, job or action"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Found" className="mt-3 max-h-80 overflow-y-auto">
        {found.map((command) => (
          <Option
            key={command.id}
            id={`${listId}-${command.id}`}
            command={command}
            isMarked={command === chosen}
            onChoose={() => run(command)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="px-2.5 py-2 text-muted">
          Nothing found.
        </p>
      )}
    </Dialog>
  );
}

type OptionProps = { id: string; command: Command; isMarked: boolean; onChoose: () => void };

function Option({ id, command: { name, group, Icon }, isMarked, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field, which points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      ref={(element) => {
        if (isMarked) element?.scrollIntoView?.({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onClick={onChoose}
      className={classes(
        'flex cursor-default items-center gap-2.5 rounded-lg px-2.5 py-2',
        isMarked ? 'bg-sunken' : 'hover:bg-canvas',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <span className="text-muted text-xs">{group}</span>
    </div>
  );
}

function useFixedCommands(onKeys: () => void): Command[] {
  const navigate = useNavigate();
  const canChange = useCanChange();
  const isAdministrator = useRole() === 'ADMIN';
  const [theme, setTheme] = useTheme();
  const leave = useLeave();
  const pages = isAdministrator ? [...PAGES, ...FOR_ADMINISTRATORS] : PAGES;
  const other = theme === 'dark' ? 'light' : 'dark';
  return [
    ...pages.map(({ to, name, Icon }) => ({
      id: `page-${name.replaceAll(' ', '-')}`,
      group: 'Pages' as const,
      name,
      Icon,
      run: () => void navigate({ to }),
    })),
    ...(canChange ? [action('new', 'New job', Plus, () => void navigate({ to: '/jobs/new' }))] : []),
    action('theme', `Switch to the ${other} theme`, SunMoon, () => setTheme(other)),
    action('keys', 'Show the keys', Keyboard, onKeys),
    action('leave', 'Sign out', LogOut, leave),
  ];
}

function action(id: string, name: string, Icon: Command['Icon'], run: () => void): Command {
  return { id: `action-${id}`, group: 'Actions', name, Icon, run };
}

/** Jobs by what is typed; after `run`, what starts them. */
function useJobCommands(typed: string): Command[] {
  const [, verb, name = ''] = /^(run\s+)?(.*)$/i.exec(typed.trim()) ?? [];
  const search = useDebounced(name.trim(), TYPING_PAUSE_MS);
  const { data } = useQuery({ ...jobsQuery({ search }), enabled: search !== '' });
  const navigate = useNavigate();
  const start = useStart();
  const canChange = useCanChange();
  if (search === '' || !data) return [];
  return data.data.slice(0, MOST_JOBS).map((job) => {
    const runs = Boolean(verb) && canChange && job.isActive;
    return {
      id: job.id,
      group: runs ? ('Actions' as const) : ('Jobs' as const),
      name: runs ? `Run ${job.name} now` : job.name,
      Icon: runs ? Play : CalendarClock,
      run: runs ? () => start(job) : () => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } }),
    };
  });
}

function useStart(): (job: Job) => void {
  const run = useRunJob();
  const toast = useToast();
  return (job) =>
    void run.mutateAsync(job.id).then(
      () => toast('success', `${job.name} is queued to run now.`),
      (error: unknown) => toast('danger', messageOf(error)),
    );
}
