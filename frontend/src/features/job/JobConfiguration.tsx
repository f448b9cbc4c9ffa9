import { Link } from '@tanstack/react-router';
import type { Job } from '@/api/types';
import { CategoryOf } from '@/components/CategoryName';
import { CodeBlock } from '@/components/CodeBlock';
import { Fact, Facts } from '@/components/Facts';
import { Panel } from '@/components/Page';
import { dateOnly } from '@/format/time';
import { CallFacts } from './CallFacts';
import { RunFacts } from './RunFacts';
import { ScheduleFacts } from './ScheduleFacts';

const REGISTRATIONS: Record<Job['registration'], string> = {
  PENDING: 'being registered',
  REGISTERED: 'registered',
  ERROR: 'registration refused',
};

export function JobConfiguration({ job }: { job: Job }) {
  return (
    <Panel title="Configuration">
      <div className="space-y-4">
        {job.description && <p className="whitespace-pre-line break-words text-muted">{job.description}</p>}
        <Facts>
          <Fact name="Schedule">
            <code className="font-mono text-[0.8125rem]">{job.cronExpression}</code>
          </Fact>
          <Fact name="Time zone">{job.timezone}</Fact>
          <ScheduleFacts job={job} />
          <Fact name="Scheduler">{job.isActive ? REGISTRATIONS[job.registration] : 'not registered'}</Fact>
          {job.kind === 'function' ? (
            <Fact name="Runs">
              the function <span className="break-all font-mono text-xs">{job.handler}</span>
            </Fact>
          ) : (
            <>
              <Fact name="Calls">
                <span className="mr-1.5 font-medium font-mono text-xs">{job.httpMethod}</span>
                <span className="break-all font-mono text-xs">{job.endpointUrl}</span>
              </Fact>
              <CallFacts job={job} />
            </>
          )}
          <RunFacts job={job} />
          {job.categoryId && (
            <Fact name="Category">
              <Link to="/jobs" search={{ categoryId: job.categoryId }} className="hover:underline">
                <CategoryOf id={job.categoryId} />
              </Link>
            </Fact>
          )}
          {job.tags.length > 0 && (
            <Fact name="Tags">
              <Tags tags={job.tags} />
            </Fact>
          )}
          <Fact name="Created">{dateOnly(job.createdAt, job.timezone)}</Fact>
          <Fact name="Changed">
            {dateOnly(job.updatedAt, job.timezone)}, version {job.version}
          </Fact>
        </Facts>
        <Pairs label="Headers" pairs={job.headers} />
        <Pairs label="Query parameters" pairs={job.queryParams} />
        {Object.keys(job.payload).length > 0 && (
          <CodeBlock label="Payload" text={JSON.stringify(job.payload, null, 2)} />
        )}
        {job.body && <CodeBlock label="Body" text={job.body} />}
      </div>
    </Panel>
  );
}

function Pairs({ label, pairs }: { label: string; pairs: Record<string, string> }) {
  const lines = Object.entries(pairs).map(([name, value]) => `${name}: ${value}`);
  return lines.length > 0 && <CodeBlock label={label} text={lines.join('\n')} />;
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-1">
      {tags.map((tag) => (
        <Link
          key={tag}
          to="/jobs"
          search={{ tag }}
          className="rounded bg-sunken px-1.5 py-0.5 text-xs hover:text-accent hover:underline"
        >
          {tag}
        </Link>
      ))}
    </span>
  );
}
