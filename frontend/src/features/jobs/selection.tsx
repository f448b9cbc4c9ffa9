// Which of the jobs shown are chosen. Cells read it from here: a table's columns must stay the same objects.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Job } from '@/api/types';

type Selection = {
  chosen: Job[];
  has: (job: Job) => boolean;
  toggle: (job: Job) => void;
  setAll: (isChosen: boolean) => void;
  isAll: boolean;
};

const SelectionContext = createContext<Selection | null>(null);

/** What is chosen is forgotten with the rows that leave: nobody changes what is not shown. */
export function SelectionProvider({ jobs, children }: { jobs: Job[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo<Selection>(() => {
    const chosen = jobs.filter(({ id }) => ids.has(id));
    return {
      chosen,
      has: ({ id }) => ids.has(id),
      toggle: ({ id }) =>
        setIds((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]))),
      setAll: (isChosen) => setIds(new Set(isChosen ? jobs.map(({ id }) => id) : [])),
      isAll: jobs.length > 0 && chosen.length === jobs.length,
    };
  }, [jobs, ids]);
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('This stands outside of a list of jobs.');
  return selection;
}

const BOX = 'block size-4 cursor-pointer accent-accent';

export function ChooseJob({ job }: { job: Job }) {
  const { has, toggle } = useSelection();
  return (
    <input
      type="checkbox"
      aria-label={`Choose ${job.name}`}
      data-choose
      className={BOX}
      checked={has(job)}
      onChange={() => toggle(job)}
    />
  );
}

export function ChooseAll() {
  const { chosen, isAll, setAll } = useSelection();
  return (
    <input
      type="checkbox"
      aria-label="Choose all jobs shown"
      className={BOX}
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = chosen.length > 0 && !isAll;
      }}
      onChange={({ target }) => setAll(target.checked)}
    />
  );
}
