import type { Job } from '@/api/types';
import { Fact } from '@/components/Facts';
import { plural } from '@/format/number';
import { delaysInWords } from '@/format/retries';
import { duration } from '@/format/time';

const OVERLAPS: Record<Job['overlapPolicy'], string> = {
  skip: 'skipped while another run goes on',
  allow: 'several runs at once',
  queue: 'waits for the other run, within the grace',
};
const CRASHES: Record<Job['onCrash'], string> = {
  fail: 'the run ends as crashed',
  retry: 'called again with the same Idempotency-Key; the target may have acted',
};
const PASSING = 'no connection, no answer, host not found, 408, 425, 429, 5xx';

/** What becomes of a run in trouble. */
export function RunFacts({ job }: { job: Job }) {
  return (
    <>
      <Fact name="Timeout">{duration(job.timeoutMs)}</Fact>
      {job.callbackDeadlineSeconds !== null && (
        <Fact name="After a 202">the target reports the end within {duration(job.callbackDeadlineSeconds * 1000)}</Fact>
      )}
      <Fact name="Retries">{job.retryCount ? `${job.retryCount}, ${delaysInWords(job)}` : 'none'}</Fact>
      {job.retryCount > 0 && <Fact name="Retried">{retried(job.retryOn)}</Fact>}
      <Fact name="Overlap">{OVERLAPS[job.overlapPolicy]}</Fact>
      <Fact name="On crash">{CRASHES[job.onCrash]}</Fact>
      <Fact name="Disabled after">
        {job.disableAfterFailures ? `${plural(job.disableAfterFailures, 'failure')} in a row` : 'never by itself'}
      </Fact>
    </>
  );
}

function retried(retryOn: Job['retryOn']): string {
  if (retryOn === null) return PASSING;
  return retryOn.length > 0 ? retryOn.join(', ') : 'nothing: the list is empty';
}
