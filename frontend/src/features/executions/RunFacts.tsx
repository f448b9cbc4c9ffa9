import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { currentUserQuery } from '@/api/account';
import type { Execution } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { exactTime, longTime } from '@/format/time';
import { Lag, Took, triggerMeaning, triggerWord } from './ExecutionParts';
import { RunLink } from './RunLink';

type RunFactsProps = { execution: Execution; timeZone: string; withJob: boolean };

/** When and by whom a run was asked for, and what its times were. */
export function RunFacts({ execution, timeZone, withJob }: RunFactsProps) {
  const { id, jobId, jobName, trigger, triggeredBy, askedAt, retryOf, scheduledFor, startedAt, completedAt } =
    execution;
  const meaning = triggerMeaning(trigger);
  const { data: user } = useQuery(currentUserQuery);
  return (
    <Facts>
      {withJob && (
        <Fact name="Job">
          <Link to="/jobs/$jobId" params={{ jobId }} className="font-medium text-accent hover:underline">
            {jobName}
          </Link>
        </Fact>
      )}
      <Fact name="Trigger">
        {triggerWord(trigger)}
        {triggeredBy && <span className="text-faint"> by {triggeredBy === user?.id ? 'you' : triggeredBy}</span>}
        {meaning && <span className="block text-faint text-xs first-letter:uppercase">{meaning}</span>}
      </Fact>
      {askedAt && (
        <Fact name="Asked for">
          <Instant at={askedAt} timeZone={timeZone} />
        </Fact>
      )}
      {retryOf && (
        <Fact name="Repeats">
          <RunLink id={retryOf}>an earlier run</RunLink>
        </Fact>
      )}
      <Fact name="Scheduled for">
        <Instant at={scheduledFor} timeZone={timeZone} />
      </Fact>
      {startedAt && (
        <Fact name="Started">
          <Instant at={startedAt} timeZone={timeZone} />
        </Fact>
      )}
      {startedAt && (
        <Fact name="Lag">
          <Lag execution={execution} />
        </Fact>
      )}
      {completedAt && (
        <Fact name="Ended">
          <Instant at={completedAt} timeZone={timeZone} />
        </Fact>
      )}
      {startedAt && (
        <Fact name="Duration">
          <Took execution={execution} />
        </Fact>
      )}
      {execution.responseStatus && <Fact name="Response">{execution.responseStatus}</Fact>}
      <Fact name="Time zone">{timeZone}</Fact>
      <Fact name="ID">
        <code className="break-all font-mono text-faint text-xs">{id}</code>
      </Fact>
    </Facts>
  );
}

function Instant({ at, timeZone }: { at: string; timeZone: string }) {
  return (
    <time dateTime={at} title={`${exactTime(at, timeZone)}, ${at}`}>
      {longTime(at, timeZone)}
    </time>
  );
}
