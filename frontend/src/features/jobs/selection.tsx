// Which jobs are chosen: some, one by one, or all that fit the filters, read or not. Cells read it from here: a table's
// columns must stay the same objects.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { JobFilters } from '@/api/jobs';
import type { Job } from '@/api/types';

/** What a change is for. */
export type Chosen = { jobs: Job[] } | { matching: JobFilters; except: ReadonlySet<string>; count: number };

type Selection = {
  chosen: Chosen;
  count: number;
  has: (job: Job) => boolean;
  toggle: (job: Job) => void;
  chooseShown: () => void;
  /** All that fit the filters, those too that nobody has scrolled to. Null where all of them are shown. */
  chooseMatching: (() => void) | null;
  chooseNone: () => void;
  isAll: boolean;
};

type State = { kind: 'some' | 'allBut'; ids: ReadonlySet<string> };

const NONE: State = { kind: 'some', ids: new Set() };

const SelectionContext = createContext<Selection | null>(null);

type ProviderProps = { jobs: Job[]; filters: JobFilters; total: number | null; children: ReactNode };

/** `jobs` are those read so far; `total` all that fit. Other filters forget what was chosen: give it a key of them. */
export function SelectionProvider({ jobs, filters, total, children }: ProviderProps) {
  const [state, setState] = useState(NONE);
  const selection = useMemo<Selection>(() => {
    const chosen = chosenOf(state, jobs, filters, total);
    const count = 'jobs' in chosen ? chosen.jobs.length : chosen.count;
    return {
      chosen,
      count,
      has: ({ id }) => state.ids.has(id) === (state.kind === 'some'),
      toggle: ({ id }) => setState((now) => ({ ...now, ids: withToggled(now.ids, id) })),
      chooseShown: () => setState({ kind: 'some', ids: new Set(jobs.map(({ id }) => id)) }),
      chooseMatching:
        total === null || total <= jobs.length ? null : () => setState({ kind: 'allBut', ids: new Set() }),
      chooseNone: () => setState(NONE),
      isAll: jobs.length > 0 && count >= jobs.length,
    };
  }, [state, jobs, filters, total]);
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** As the list has them now, and gone with those that have left it. */
function chosenOf(state: State, jobs: Job[], filters: JobFilters, total: number | null): Chosen {
  if (state.kind === 'some') return { jobs: jobs.filter(({ id }) => state.ids.has(id)) };
  return { matching: filters, except: state.ids, count: (total ?? jobs.length) - state.ids.size };
}

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

export function countOf(chosen: Chosen): number {
  return 'jobs' in chosen ? chosen.jobs.length : chosen.count;
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
  const { count, isAll, chooseShown, chooseNone } = useSelection();
  return (
    <input
      type="checkbox"
      aria-label="Choose all jobs shown"
      className={BOX}
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !isAll;
      }}
      onChange={({ target }) => (target.checked ? chooseShown() : chooseNone())}
    />
  );
}
