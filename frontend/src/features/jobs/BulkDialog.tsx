import { CircleCheck, CircleX, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type BulkChange, type BulkStep, countOf, undoOf, useBulk } from '@/api/bulk';
import type { BulkOutcome, Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { count, plural } from '@/format/number';

const DOING: Record<BulkChange['action'], string> = {
  enable: 'Enabling',
  disable: 'Disabling',
  execute: 'Queueing',
  delete: 'Deleting',
  setCategory: 'Moving',
  addTags: 'Adding tags to',
  removeTags: 'Removing tags from',
};

type BulkDialogProps = { change: BulkChange; jobs: Job[]; onClose: () => void };

/** Does it as soon as it stands, tells how far it is, then what became of each job; and takes it back when asked. */
export function BulkDialog({ change, jobs, onClose }: BulkDialogProps) {
  const [done, setDone] = useState(0);
  const [total, setTotal] = useState(jobs.length);
  const [isUndone, setUndone] = useState(false);
  const { mutate, data: outcomes, isPending } = useBulk(setDone);
  const back = outcomes && !isUndone ? undoOf(change, jobs, outcomes) : [];

  const begun = useRef(false); // React mounts twice while developing, and the jobs are to be changed once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate([{ change, ids: jobs.map(({ id }) => id) }]);
  }, [mutate, change, jobs]);

  const undo = (steps: BulkStep[]) => {
    setDone(0);
    setTotal(countOf(steps));
    setUndone(true);
    mutate(steps);
  };
  const close = () => {
    if (!isPending) onClose();
  };
  const footer = (
    <>
      {back.length > 0 && (
        <Button onClick={() => undo(back)}>
          <Undo2 aria-hidden /> Undo
        </Button>
      )}
      <Button variant="primary" isPending={isPending} onClick={close}>
        Done
      </Button>
    </>
  );

  return (
    <Dialog
      title={isUndone ? 'Undo' : `${DOING[change.action]} ${plural(jobs.length, 'job')}`}
      onClose={close}
      footer={footer}
    >
      <progress
        aria-label="Jobs done"
        value={outcomes ? total : done}
        max={total}
        className="h-2 w-full overflow-hidden rounded-full accent-accent"
      />
      <p role="status" className="mt-2">
        {outcomes ? summaryOf(outcomes, isUndone) : `${count(done)} of ${count(total)}`}
      </p>
      {outcomes && <Outcomes outcomes={outcomes} jobs={jobs} />}
    </Dialog>
  );
}

function summaryOf(outcomes: BulkOutcome[], isUndone: boolean): string {
  const refused = outcomes.filter(({ ok }) => !ok).length;
  const well = isUndone ? 'It is taken back.' : `${plural(outcomes.length - refused, 'job')} done.`;
  return refused ? `${outcomes.length - refused} done, ${refused} refused.` : well;
}

/** The refused ones first: they are what there is to do. */
function Outcomes({ outcomes, jobs }: { outcomes: BulkOutcome[]; jobs: Job[] }) {
  const names = new Map(jobs.map(({ id, name }) => [id, name]));
  return (
    <ul aria-label="What became of each" className="mt-3 max-h-72 space-y-1.5 overflow-y-auto">
      {outcomes
        .toSorted((one, other) => Number(one.ok) - Number(other.ok))
        .map(({ id, ok, error }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one job may stand here twice, for two steps back
          <li key={`${id} ${index}`} className="flex items-start gap-2">
            {ok ? (
              <CircleCheck aria-label="Done" className="mt-0.5 size-4 shrink-0 text-success" />
            ) : (
              <CircleX aria-label="Refused" className="mt-0.5 size-4 shrink-0 text-danger" />
            )}
            <span className="min-w-0 break-words">
              {names.get(id) ?? id}
              {error && <span className="block text-muted text-xs">{error.message}</span>}
            </span>
          </li>
        ))}
    </ul>
  );
}
