import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { whatChangedQuery } from '@/api/insight';
import type { Execution, Job, WhatChanged } from '@/api/types';
import { Panel } from '@/components/Page';
import { longTime } from '@/format/time';

/** Of a failing job: its first failure beside its last success, and what was done to it in between. */
export function WhatChangedPanel({ job }: { job: Job }) {
  const { data } = useQuery({ ...whatChangedQuery(job.id), enabled: job.consecutiveFailures > 0 });
  if (!data?.isFailing || !data.firstFailure || job.consecutiveFailures === 0) return null;
  return (
    <Panel title="What changed">
      <div className="space-y-4">
        <p>
          It began with <RunLink run={data.firstFailure} job={job} />
          {data.lastSuccess ? (
            <>
              ; the last success was <RunLink run={data.lastSuccess} job={job} />.
            </>
          ) : (
            '; no success is known before it.'
          )}
        </p>
        {data.differences.length > 0 && <Differences differences={data.differences} />}
        <Changes changes={data.changes} timeZone={job.timezone} />
      </div>
    </Panel>
  );
}

function RunLink({ run, job }: { run: Execution; job: Job }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, tab: undefined, execution: run.id })}
      resetScroll={false}
      className="font-medium text-accent underline"
    >
      {longTime(run.scheduledFor, job.timezone)}
    </Link>
  );
}

function Differences({ differences }: Pick<WhatChanged, 'differences'>) {
  return (
    <div className="overflow-x-auto">
      <table aria-label="How the two runs differ" className="w-full text-left">
        <thead>
          <tr className="border-line border-b text-faint text-xs">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Differs in
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Last success
            </th>
            <th scope="col" className="py-1.5 font-medium">
              First failure
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {differences.map(({ field, success, failure }) => (
            <tr key={field}>
              <th scope="row" className="py-1.5 pr-4 font-normal">
                <code className="font-mono text-xs">{field}</code>
              </th>
              <td className="break-words py-1.5 pr-4">{shown(success)}</td>
              <td className="break-words py-1.5">{shown(failure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ changes, timeZone }: { changes: WhatChanged['changes']; timeZone: string }) {
  if (changes.length === 0) return <p className="text-muted">Nobody changed the job in between.</p>;
  return (
    <ul aria-label="Done to the job in between" className="space-y-2">
      {changes.map(({ auditEntryId, at, action, by, changes: fields }) => (
        <li key={auditEntryId}>
          <span className="text-muted">{longTime(at, timeZone)}</span>{' '}
          <code className="font-mono text-xs">{action}</code> by {by}
          {Object.keys(fields).length > 0 && <span className="text-muted">: {Object.keys(fields).join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
