import { CalendarClock, History, Percent, Timer } from 'lucide-react';
import type { Job } from '@/api/types';
import { Figure } from '@/components/Figure';
import { RelativeTime } from '@/components/RelativeTime';
import { count, percentage, plural } from '@/format/number';
import { dueTime, duration, shortTime } from '@/format/time';

export function JobFigures({ job }: { job: Job }) {
  const runs = job.successCount + job.failureCount;
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      <Figure icon={CalendarClock} name="Next run" {...nextRun(job)} />
      <Figure
        icon={History}
        name="Last run"
        value={job.lastRunAt ? <RelativeTime at={job.lastRunAt} timeZone={job.timezone} /> : 'never'}
        note={job.lastRunAt ? shortTime(job.lastRunAt, job.timezone) : 'no run so far'}
      />
      <Figure
        icon={Percent}
        name="Success rate"
        value={percentage(job.successRate)}
        note={runs ? `${count(job.successCount)} of ${plural(runs, 'run')}` : 'no run so far'}
      />
      <Figure
        icon={Timer}
        name="Average duration"
        value={duration(job.averageDurationMs)}
        note={`timeout ${duration(job.timeoutMs)}`}
      />
    </div>
  );
}

function nextRun({ isActive, nextRunAt, timezone, registration, cronExpression }: Job) {
  if (isActive && cronExpression === '@reboot') return { value: 'at deployment', note: 'the next one brings it' };
  if (!isActive || !nextRunAt) return { value: 'none', note: isActive ? 'the schedule has no run ahead' : 'disabled' };
  if (registration === 'ERROR') return { value: 'none', note: 'not scheduled' };
  const note = registration === 'PENDING' ? 'being scheduled' : dueTime(nextRunAt, timezone);
  return { value: <RelativeTime at={nextRunAt} timeZone={timezone} whenPast="due now" />, note };
}
