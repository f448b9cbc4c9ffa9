import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { calendarsQuery } from '@/api/calendars';
import type { Job } from '@/api/types';
import { Fact } from '@/components/Facts';
import { count } from '@/format/number';
import { duration, minuteTime } from '@/format/time';

const CATCH_UPS: Record<Job['catchUp'], string> = {
  none: 'none',
  last: 'the last run that was due',
  all: 'all runs that were due, at most 100',
};
const GAPS: Record<Job['dstGap'], string> = {
  cron: 'left-out times as cron does',
  runAfter: 'left-out times run at the gap’s end',
  skip: 'left-out times do not run',
};
const OVERLAPS: Record<Job['dstOverlap'], string> = {
  cron: 'repeated ones as cron does',
  once: 'repeated ones run once',
  twice: 'repeated ones run both times',
};

/** What narrows or shifts the schedule. What is not set is not named, except where something happens all the same. */
export function ScheduleFacts({ job }: { job: Job }) {
  const { startAt, endAt, maxRuns, runsLeft, jitterSeconds, calendarIds, timezone } = job;
  return (
    <>
      {startAt && <Fact name="Starts">{minuteTime(startAt, timezone)}</Fact>}
      {endAt && <Fact name="Ends">{minuteTime(endAt, timezone)}</Fact>}
      {maxRuns !== null && (
        <Fact name="Runs left">{runsLeft === null ? count(maxRuns) : `${count(runsLeft)} of ${count(maxRuns)}`}</Fact>
      )}
      {jitterSeconds > 0 && <Fact name="Jitter">up to {duration(jitterSeconds * 1000)} later, every run alike</Fact>}
      {calendarIds.length > 0 && (
        <Fact name="Calendars">
          <CalendarNames ids={calendarIds} />
        </Fact>
      )}
      <Fact name="Misfire grace">
        <span title="How late a run may still begin and count as on time">
          {duration(job.misfireGraceSeconds * 1000)}
        </span>
      </Fact>
      <Fact name="Catch-up">{CATCH_UPS[job.catchUp]}</Fact>
      {(job.dstGap !== 'cron' || job.dstOverlap !== 'cron') && (
        <Fact name="Clock changes">
          {GAPS[job.dstGap]}, {OVERLAPS[job.dstOverlap]}
        </Fact>
      )}
    </>
  );
}

function CalendarNames({ ids }: { ids: string[] }) {
  const { data: calendars } = useQuery(calendarsQuery);
  const names = ids.map((id) => calendars?.find((calendar) => calendar.id === id)?.name ?? id);
  return (
    <Link to="/calendars" className="hover:text-accent hover:underline">
      {names.join(', ')}
    </Link>
  );
}
