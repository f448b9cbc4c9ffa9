import { useEffect, useRef, useState } from 'react';
import { type BulkChange, type BulkStep, countOf as jobsIn, undoOf, useBulk } from '@/api/bulk';
import { errorOf } from '@/api/errors';
import { readMatching } from '@/api/jobs';
import type { BulkOutcome, Job } from '@/api/types';
import { type Chosen, countOf } from './selection';

export type BulkWork = {
  /** Jobs are read first where nobody has them all; then they are changed, part by part. */
  stage: 'reading' | 'changing' | 'over';
  done: number;
  total: number;
  /** As they were before. */
  jobs: Job[];
  outcomes: BulkOutcome[] | undefined;
  /** Why the jobs could not be read; nothing was changed then. */
  error: Error | null;
  isUndone: boolean;
  /** Somebody stopped it before every job had its turn. */
  isCutShort: boolean;
  stop: () => void;
  /** Takes back what the change reached; null where nothing can be. */
  undo: (() => void) | null;
};

/** Does the change as soon as it is mounted. */
export function useBulkWork(change: BulkChange, chosen: Chosen): BulkWork {
  const [stage, setStage] = useState<BulkWork['stage']>('matching' in chosen ? 'reading' : 'changing');
  const [done, setDone] = useState(0);
  const [total, setTotal] = useState(countOf(chosen));
  const [jobs, setJobs] = useState('jobs' in chosen ? chosen.jobs : []);
  const [error, setError] = useState<Error | null>(null);
  const [isUndone, setUndone] = useState(false);
  const stopping = useRef(new AbortController());
  const { mutateAsync, data: outcomes } = useBulk(setDone);

  const work = async (steps: BulkStep[]) => {
    setStage('changing');
    setDone(0);
    setTotal(jobsIn(steps));
    await mutateAsync({ steps, signal: stopping.current.signal });
    setStage('over');
  };
  const begin = async () => {
    const all = await jobsOf(chosen, setDone, stopping.current.signal);
    setJobs(all);
    await work([{ change, ids: all.map(({ id }) => id) }]);
  };

  const begun = useRef(false); // React mounts twice while developing, and the jobs are to be changed once
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was decided when it was mounted, and only once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin().catch((thrown: unknown) => {
      setError(errorOf(thrown));
      setStage('over');
    });
  }, []);

  const back = stage === 'over' && outcomes && !isUndone ? undoOf(change, jobs, outcomes) : [];
  const undo = () => {
    stopping.current = new AbortController();
    setUndone(true);
    void work(back);
  };
  return {
    stage,
    done,
    total,
    jobs,
    outcomes: stage === 'over' ? outcomes : undefined,
    error,
    isUndone,
    isCutShort: stage === 'over' && outcomes !== undefined && outcomes.length < total,
    stop: () => stopping.current.abort(),
    undo: back.length > 0 ? undo : null,
  };
}

function jobsOf(chosen: Chosen, onProgress: (read: number) => void, signal: AbortSignal): Promise<Job[]> {
  if ('jobs' in chosen) return Promise.resolve(chosen.jobs);
  return readMatching(chosen.matching, onProgress, signal).then((jobs) =>
    jobs.filter(({ id }) => !chosen.except.has(id)),
  );
}
