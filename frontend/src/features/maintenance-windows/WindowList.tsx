import { useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { categoriesQuery } from '@/api/categories';
import { useDeleteMaintenanceWindow } from '@/api/maintenanceWindows';
import type { MaintenanceWindow } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button, IconButton } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { RelativeTime } from '@/components/RelativeTime';
import { useToast } from '@/components/Toasts';
import { duration, minuteTime, readerTimeZone } from '@/format/time';
import { stateOf } from './words';

type WindowListProps = { windows: MaintenanceWindow[]; onEdit: (window: MaintenanceWindow) => void };

export function WindowList({ windows, onEdit }: WindowListProps) {
  const [deleting, setDeleting] = useState<MaintenanceWindow | null>(null);
  return (
    <>
      <ul aria-label="Maintenance windows" className="divide-y divide-line">
        {windows.map((window) => (
          <li key={window.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <WindowFacts window={window} />
            <span className="flex flex-wrap items-center gap-1">
              <Button size="sm" aria-label={`Edit ${window.name}`} onClick={() => onEdit(window)}>
                <Pencil aria-hidden /> Edit
              </Button>
              <IconButton
                label={`Delete ${window.name}`}
                onClick={() => setDeleting(window)}
                className="hover:text-danger"
              >
                <Trash2 aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {deleting && <DeleteDialog window={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}

function WindowFacts({ window }: { window: MaintenanceWindow }) {
  const { word, tone, Icon } = stateOf(window);
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        <span className="min-w-0 break-words">{window.name}</span>
        <Badge tone={tone} icon={Icon}>
          {word}
        </Badge>
      </p>
      <p className="mt-0.5 break-words text-muted">
        <When window={window} />
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-faint text-xs">
        <Whose categoryIds={window.categoryIds} />
        <Next window={window} />
      </p>
    </div>
  );
}

function When({ window }: { window: MaintenanceWindow }) {
  const { cronExpression, timezone, durationMinutes, startAt, endAt } = window;
  const zone = readerTimeZone();
  if (cronExpression)
    return (
      <>
        <code className="font-mono">{cronExpression}</code> {timezone}, for {duration((durationMinutes ?? 0) * 60_000)}
      </>
    );
  return startAt && endAt ? `${minuteTime(startAt, zone)} to ${minuteTime(endAt, zone)}` : null;
}

function Whose({ categoryIds }: { categoryIds: string[] }) {
  const { data: categories = [] } = useQuery(categoriesQuery);
  if (categoryIds.length === 0) return <span>all jobs and heartbeats</span>;
  const names = categoryIds.map((id) => categories.find((category) => category.id === id)?.name ?? id);
  return <span className="min-w-0 break-words">only {names.join(', ')}</span>;
}

/** Until when it lasts, or when it begins again. */
function Next({ window: { current, nextAt } }: { window: MaintenanceWindow }) {
  const zone = readerTimeZone();
  const at = current?.until ?? nextAt;
  if (!at) return null;
  return (
    <span>
      {current ? 'ends' : 'begins'} <RelativeTime at={at} timeZone={zone} whenPast="now" />
    </span>
  );
}

function DeleteDialog({ window, onClose }: { window: MaintenanceWindow; onClose: () => void }) {
  const remove = useDeleteMaintenanceWindow();
  const toast = useToast();
  const confirm = () =>
    remove.mutate(window.id, {
      onSuccess: () => {
        toast('success', `${window.name} is deleted.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Delete this maintenance window?"
      confirm="Delete the window"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong className="text-ink">{window.name}</strong> keeps nothing quiet any more.
      </p>
    </ConfirmDialog>
  );
}
