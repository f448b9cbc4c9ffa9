import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { buttonLook } from '@/components/Button';
import { Panel } from '@/components/Page';
import { EmptyState } from '@/components/States';

const STEPS = [
  { title: 'Say what to call', text: 'A name and an address. A curl command or a crontab line can be pasted.' },
  { title: 'Say when', text: 'Pick days and times, or write cron. The next runs are shown as you type.' },
  { title: 'Try it, and save', text: 'One call shows the whole answer. Saved, it runs by itself and appears here.' },
];

export function FirstJob() {
  const canChange = useCanChange();
  return (
    <Panel isFlush>
      <EmptyState
        icon={CalendarPlus}
        title="Nothing is scheduled yet"
        action={
          canChange && (
            <Link to="/jobs/new" className={buttonLook('primary')}>
              Create the first job
            </Link>
          )
        }
      >
        {canChange ? 'A job calls a URL on a schedule. Three steps lead to the first one.' : 'There is no job to see.'}
      </EmptyState>
      {canChange && (
        <ol aria-label="Steps to the first job" className="grid gap-4 border-line border-t p-4 sm:grid-cols-3 sm:p-6">
          {STEPS.map(({ title, text }, index) => (
            <li key={title} className="flex gap-3">
              <span
                aria-hidden
                className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs"
              >
                {index + 1}
              </span>
              <span className="min-w-0">
                <span className="block font-medium">{title}</span>
                <span className="mt-0.5 block text-muted text-xs">{text}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
