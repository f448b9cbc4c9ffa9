import { CircleCheck, CircleX, Undo2 } from 'lucide-react';
import type { BulkChange } from '@/api/bulk';
import { messageOf } from '@/api/errors';
import type { BulkOutcome, Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { count, plural } from '@/format/number';
import { type Chosen, countOf } from './selection';
import { type BulkWork, useBulkWork } from './useBulkWork';

const DOING: Record<BulkChange['action'], string> = {
  enable: 'Enabling',
  disable: 'Disabling',
  execute: 'Queueing',
  delete: 'Deleting',
  setCategory: 'Moving',
  addTags: 'Adding tags to',
  removeTags: 'Removing tags from',
};
const MOST_LISTED = 200; // whoever changes more wants the figures, and the refusals

type BulkDialogProps = { change: BulkChange; chosen: Chosen; onClose: () => void };

/** Does it as soon as it stands, tells how far it is, then what became of each job; and takes it back when asked. */
export function BulkDialog({ change, chosen, onClose }: BulkDialogProps) {
  const work = useBulkWork(change, chosen);
  const isOver = work.stage === 'over';
  const close = () => {
    if (isOver) onClose();
  };
  return (
    <Dialog
      title={work.isUndone ? 'Undo' : `${DOING[change.action]} ${plural(countOf(chosen), 'job')}`}
      onClose={close}
      footer={<Footer work={work} onClose={close} />}
    >
      {work.error ? (
        <Notice tone="danger" title="Nothing was changed">
          {messageOf(work.error)}
        </Notice>
      ) : (
        <>
          <progress
            aria-label={work.stage === 'reading' ? 'Jobs read' : 'Jobs done'}
            value={isOver && !work.isCutShort ? work.total : work.done}
            max={work.total}
            className="h-2 w-full overflow-hidden rounded-full accent-accent"
          />
          <p role="status" className="mt-2">
            {statusOf(work)}
          </p>
        </>
      )}
      {work.outcomes && <Outcomes outcomes={work.outcomes} jobs={work.jobs} />}
    </Dialog>
  );
}

function Footer({ work, onClose }: { work: BulkWork; onClose: () => void }) {
  const isOver = work.stage === 'over';
  return (
    <>
      {work.undo && (
        <Button onClick={work.undo}>
          <Undo2 aria-hidden /> Undo
        </Button>
      )}
      {!isOver && <Button onClick={work.stop}>Stop</Button>}
      <Button variant="primary" isPending={!isOver} onClick={onClose}>
        Done
      </Button>
    </>
  );
}

function statusOf({ stage, done, total, outcomes, isUndone, isCutShort }: BulkWork): string {
  const far = `${count(done)} of ${count(total)}`;
  if (stage === 'reading') return `Looking for the jobs that match: ${far}`;
  if (!outcomes) return far;
  const refused = outcomes.filter(({ ok }) => !ok).length;
  if (isCutShort)
    return `Stopped: ${count(outcomes.length - refused)} of ${count(total)} done, ${count(refused)} refused.`;
  if (refused) return `${count(outcomes.length - refused)} done, ${count(refused)} refused.`;
  return isUndone ? 'It is taken back.' : `${plural(outcomes.length, 'job')} done.`;
}

/** The refused ones first: they are what there is to do. */
function Outcomes({ outcomes, jobs }: { outcomes: BulkOutcome[]; jobs: Job[] }) {
  const names = new Map(jobs.map(({ id, name }) => [id, name]));
  const sorted = outcomes.toSorted((one, other) => Number(one.ok) - Number(other.ok));
  return (
    <>
      <ul aria-label="What became of each" className="mt-3 max-h-72 space-y-1.5 overflow-y-auto">
        {sorted.slice(0, MOST_LISTED).map(({ id, ok, error }, index) => (
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
      {sorted.length > MOST_LISTED && (
        <p className="mt-2 text-muted text-xs">and {count(sorted.length - MOST_LISTED)} more</p>
      )}
    </>
  );
}
