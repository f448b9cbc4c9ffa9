import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { jobStatisticsQuery } from '@/api/insight';
import type { ExecutionStatus, Job, JobStatistics } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { Select } from '@/components/Field';
import { Panel } from '@/components/Page';
import { type Bar, StackedBars } from '@/components/StackedBars';
import { ErrorState, Skeleton } from '@/components/States';
import { executionStatusWord } from '@/components/Status';
import { count, percentage, plural } from '@/format/number';
import { clockMinute, dayOnly, duration, minuteTime } from '@/format/time';

const SPANS = [1, 7, 30];
const USUAL_DAYS = 7;

/** How the job's runs went, counted from their records. */
export function StatisticsPanel({ job }: { job: Job }) {
  const [days, setDays] = useState(USUAL_DAYS);
  const { data, error, refetch } = useQuery(jobStatisticsQuery(job.id, days));
  const choice = (
    <Select aria-label="Span" className="w-auto" value={days} onChange={({ target }) => setDays(Number(target.value))}>
      {SPANS.map((span) => (
        <option key={span} value={span}>
          {span === 1 ? 'Last day' : `Last ${span} days`}
        </option>
      ))}
    </Select>
  );
  return (
    <Panel title="Statistics" aside={choice}>
      {data ? (
        <Content statistics={data} job={job} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-72 rounded-lg" />
      )}
    </Panel>
  );
}

function Content({ statistics, job: { timezone } }: { statistics: JobStatistics; job: Job }) {
  const { executions, isWhole, from, hours, days } = statistics;
  if (executions === 0) return <p className="text-muted">No run has ended in this span.</p>;
  return (
    <div className="space-y-6">
      {!isWhole && (
        <p className="text-muted text-xs">
          Of the latest {count(executions)} records only, which begin {minuteTime(from, timezone)}.
        </p>
      )}
      <Figures statistics={statistics} />
      <div className="grid gap-6 lg:grid-cols-2">
        <section>
          <h3 className="mb-2 text-muted">By day</h3>
          <StackedBars
            label="Runs by day"
            bars={days.map((bucket) => barOf(bucket, dayOnly(bucket.at, 'UTC')))}
            ends={[dayOnly(days[0]?.at ?? from, 'UTC'), 'today (UTC)']}
          />
        </section>
        <section>
          <h3 className="mb-2 text-muted">Last 24 hours</h3>
          <StackedBars
            label="Runs by hour"
            bars={hours.map((bucket) => barOf(bucket, clockMinute(bucket.at, timezone)))}
            ends={[clockMinute(hours[0]?.at ?? from, timezone), 'now']}
          />
        </section>
      </div>
    </div>
  );
}

function Figures({ statistics }: { statistics: JobStatistics }) {
  const { successRate, uptime, durations, streaks, byOutcome } = statistics;
  const streak = streaks.failing
    ? `${plural(streaks.failing, 'failure')} in a row now`
    : `${plural(streaks.succeeding, 'success', 'successes')} in a row now`;
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <Facts>
        <Fact name="Success rate">{percentage(successRate)}</Fact>
        <Fact name="Uptime">
          {percentage(uptime)}
          <span className="block text-faint text-xs">the share of the time in which the latest run was a success</span>
        </Fact>
        <Fact name="Streaks">
          {streak}
          <span className="block text-faint text-xs">
            longest: {plural(streaks.longestSuccess, 'success', 'successes')},{' '}
            {plural(streaks.longestFailure, 'failure')}
          </span>
        </Fact>
        <Fact name="Ended as">
          {Object.entries(byOutcome)
            .map(([status, amount]) => `${executionStatusWord(status as ExecutionStatus)} ${count(amount)}`)
            .join(', ')}
        </Fact>
      </Facts>
      {durations && (
        <Facts>
          <Fact name="Half within">{duration(durations.p50Ms)}</Fact>
          <Fact name="90 of 100 within">{duration(durations.p90Ms)}</Fact>
          <Fact name="95 of 100 within">{duration(durations.p95Ms)}</Fact>
          <Fact name="99 of 100 within">{duration(durations.p99Ms)}</Fact>
          <Fact name="From – to">
            {duration(durations.shortestMs)} – {duration(durations.longestMs)}, {duration(durations.averageMs)} on
            average
          </Fact>
        </Facts>
      )}
    </div>
  );
}

function barOf({ at, succeeded, failed }: JobStatistics['days'][number], name: string): Bar {
  return {
    key: at,
    name,
    parts: [
      { word: 'Failed', tone: 'danger', value: failed },
      { word: 'Succeeded', tone: 'success', value: succeeded },
    ],
  };
}
