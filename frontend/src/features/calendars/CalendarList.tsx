import { Pencil, Repeat, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { useDeleteCalendar } from '@/api/calendars';
import type { Calendar, Closure } from '@/api/types';
import { Button, IconButton } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Panel } from '@/components/Page';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';
import { aheadOf, spanWords } from './closures';

const SHOWN = 5;

type CalendarListProps = { calendars: Calendar[]; onEdit: (calendar: Calendar) => void };

export function CalendarList({ calendars, onEdit }: CalendarListProps) {
  const canChange = useCanChange();
  const [deleting, setDeleting] = useState<Calendar | null>(null);
  return (
    <>
      <ul aria-label="Calendars" className="grid items-start gap-4 lg:grid-cols-2">
        {calendars.map((calendar) => (
          <li key={calendar.id}>
            <Panel
              title={calendar.name}
              aside={
                canChange && (
                  <span className="flex items-center gap-1">
                    <Button size="sm" aria-label={`Edit ${calendar.name}`} onClick={() => onEdit(calendar)}>
                      <Pencil aria-hidden /> Edit
                    </Button>
                    <IconButton
                      label={`Delete ${calendar.name}`}
                      onClick={() => setDeleting(calendar)}
                      className="hover:text-danger"
                    >
                      <Trash2 aria-hidden />
                    </IconButton>
                  </span>
                )
              }
            >
              <CalendarFacts calendar={calendar} />
            </Panel>
          </li>
        ))}
      </ul>
      {deleting && <DeleteDialog calendar={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}

function CalendarFacts({ calendar: { description, closures, jobs } }: { calendar: Calendar }) {
  const ahead = aheadOf(closures, new Date().toISOString().slice(0, 10));
  const more = closures.length - Math.min(ahead.length, SHOWN);
  return (
    <div className="space-y-3">
      {description && <p className="whitespace-pre-line break-words text-muted">{description}</p>}
      {ahead.length > 0 ? (
        <ul aria-label="Closed on" className="space-y-1.5">
          {ahead.slice(0, SHOWN).map((closure) => (
            <ClosureLine key={`${closure.from} ${closure.to} ${closure.label}`} closure={closure} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{closures.length > 0 ? 'All its closures are over.' : 'It closes nothing yet.'}</p>
      )}
      <p className="text-faint text-xs">
        {more > 0 && ahead.length > 0 && `${more} more. `}
        {jobs > 0 ? `${plural(jobs, 'job follows', 'jobs follow')} it.` : 'No job follows it.'}
      </p>
    </div>
  );
}

function ClosureLine({ closure }: { closure: Closure }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className="inline-flex items-center gap-1.5">
        {spanWords(closure)}
        {closure.yearly && <Repeat aria-hidden className="size-3.5 text-faint" />}
      </span>
      <span className="min-w-0 break-words text-muted">{closure.label}</span>
    </li>
  );
}

function DeleteDialog({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const remove = useDeleteCalendar();
  const toast = useToast();
  const confirm = () =>
    remove.mutate(calendar.id, {
      onSuccess: () => {
        toast('success', `${calendar.name} is deleted.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Delete this calendar?"
      confirm="Delete the calendar"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong className="text-ink">{calendar.name}</strong> with {plural(calendar.closures.length, 'closure')}. While
        jobs follow it, it cannot be deleted.
      </p>
    </ConfirmDialog>
  );
}
