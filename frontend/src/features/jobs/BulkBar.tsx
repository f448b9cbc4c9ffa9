import { FolderInput, ListChecks, Play, Power, PowerOff, Tags, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { BulkChange } from '@/api/bulk';
import { Button, IconButton } from '@/components/Button';
import { count as figure, plural } from '@/format/number';
import { BulkDialog } from './BulkDialog';
import { CategoryDialog, SureDialog, TagsDialog } from './BulkQuestions';
import { type Chosen, useSelection } from './selection';

/** What is asked before anything is done. */
type Question = 'none' | 'category' | 'tags' | 'execute' | 'delete';
/** A change that has been decided on, for the jobs as they were then. */
type Decided = { change: BulkChange; chosen: Chosen };

/** What can be done to all chosen jobs at once. It stays in sight while one scrolls. */
export function BulkBar({ total }: { total: number | null }) {
  const { chosen, count, chooseMatching, chooseNone } = useSelection();
  const [question, setQuestion] = useState<Question>('none');
  const [decided, setDecided] = useState<Decided | null>(null);

  const decide = (change: BulkChange) => {
    setQuestion('none');
    setDecided({ change, chosen });
  };
  const close = () => setQuestion('none');
  const finish = () => {
    if (decided?.change.action === 'delete') chooseNone();
    setDecided(null);
  };

  return (
    <>
      {count > 0 && (
        <section
          aria-label="Chosen jobs"
          className="sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-xl border border-line-strong bg-surface px-3 py-2 shadow-raised"
        >
          <span role="status" className="mr-auto whitespace-nowrap font-medium">
            {plural(count, 'job')} chosen
          </span>
          {chooseMatching && 'jobs' in chosen && total !== null && (
            <Button size="sm" variant="ghost" onClick={chooseMatching}>
              <ListChecks aria-hidden /> All {figure(total)} that match
            </Button>
          )}
          <Button size="sm" onClick={() => decide({ action: 'enable' })}>
            <Power aria-hidden /> Enable
          </Button>
          <Button size="sm" onClick={() => decide({ action: 'disable' })}>
            <PowerOff aria-hidden /> Disable
          </Button>
          <Button size="sm" onClick={() => setQuestion('execute')}>
            <Play aria-hidden /> Run now
          </Button>
          <Button size="sm" onClick={() => setQuestion('category')}>
            <FolderInput aria-hidden /> Category
          </Button>
          <Button size="sm" onClick={() => setQuestion('tags')}>
            <Tags aria-hidden /> Tags
          </Button>
          <Button size="sm" className="hover:text-danger" onClick={() => setQuestion('delete')}>
            <Trash2 aria-hidden /> Delete
          </Button>
          <IconButton label="Choose none" onClick={chooseNone}>
            <X aria-hidden />
          </IconButton>
        </section>
      )}
      {question === 'category' && <CategoryDialog chosen={chosen} onDecide={decide} onClose={close} />}
      {question === 'tags' && <TagsDialog chosen={chosen} onDecide={decide} onClose={close} />}
      {(question === 'execute' || question === 'delete') && (
        <SureDialog action={question} chosen={chosen} onDecide={decide} onClose={close} />
      )}
      {decided && <BulkDialog {...decided} onClose={finish} />}
    </>
  );
}
