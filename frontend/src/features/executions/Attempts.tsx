import type { Attempt } from '@/api/types';
import { ExecutionStatusBadge } from '@/components/Status';
import { clockTime, duration, exactTime } from '@/format/time';

export function Attempts({ attempts, timeZone }: { attempts: Attempt[]; timeZone: string }) {
  return (
    <ol className="divide-y divide-line rounded-lg border border-line">
      {attempts.map((attempt) => (
        <li key={attempt.number} className="px-3 py-2.5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="w-4 font-medium text-faint">{attempt.number}</span>
            <ExecutionStatusBadge status={attempt.status} />
            <time dateTime={attempt.startedAt} title={exactTime(attempt.startedAt, timeZone)} className="text-muted">
              {clockTime(attempt.startedAt, timeZone)}
            </time>
            <span className="ml-auto flex gap-4 whitespace-nowrap text-muted">
              {attempt.responseStatus && <span className="font-mono text-[0.8125rem]">{attempt.responseStatus}</span>}
              {duration(attempt.durationMs)}
            </span>
          </div>
          {attempt.errorMessage && (
            <p className="mt-1 break-words pl-8 text-danger text-xs first-letter:uppercase">{attempt.errorMessage}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
