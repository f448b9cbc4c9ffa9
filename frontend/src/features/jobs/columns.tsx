// The columns of the table of jobs: which there are, and which of them an address asks for.
import type { Job } from '@/api/types';
import { CategoryOf } from '@/components/CategoryName';
import type { Column } from '@/components/DataTable';
import { RecentRuns } from '@/components/RecentRuns';
import { JobStatusBadge } from '@/components/Status';
import { dateOnly, duration } from '@/format/time';
import { ActiveSwitch, JobName, JobSchedule, LastRun, NextRun, RunNow, SuccessShare } from './JobParts';
import { ChooseAll, ChooseJob } from './selection';

type Optional = { id: string; word: string; isUsual: boolean; column: Column<Job> };

const NARROW = { className: 'whitespace-nowrap', cell: 'text-muted' };

const CHOOSE: Column<Job> = {
  id: 'choose',
  header: () => <ChooseAll />,
  cell: ({ row }) => <ChooseJob job={row.original} />,
  meta: { className: 'w-8' },
};
const NAME: Column<Job> = {
  id: 'name',
  header: 'Name',
  cell: ({ row }) => <JobName job={row.original} />,
  meta: { className: 'min-w-36' },
};
const ACTIONS: Column<Job> = {
  id: 'actions',
  header: () => <span className="sr-only">Actions</span>,
  cell: ({ row }) => <RunNow job={row.original} />,
  meta: { className: 'text-right' },
};

const OPTIONAL: Optional[] = [
  optional('status', 'Status', true, (job) => <JobStatusBadge job={job} />),
  optional('category', 'Category', false, (job) => <CategoryOf id={job.categoryId} />),
  optional('tags', 'Tags', false, (job) => job.tags.join(', '), { className: 'max-w-40', cell: 'text-muted' }),
  optional('schedule', 'Schedule', true, (job) => <JobSchedule job={job} />, { className: 'min-w-44' }),
  optional('lastRun', 'Last run', true, (job) => <LastRun job={job} />, NARROW),
  optional('runs', 'Last runs', true, (job) => <RecentRuns runs={job.recentRuns} />, NARROW),
  optional('nextRun', 'Next run', true, (job) => <NextRun job={job} />, NARROW),
  optional('success', 'Success rate', false, (job) => <SuccessShare job={job} />, NARROW),
  optional('duration', 'Average duration', false, (job) => duration(job.averageDurationMs), NARROW),
  optional('changed', 'Changed', false, (job) => dateOnly(job.updatedAt, job.timezone), NARROW),
  optional('active', 'Active', true, (job) => <ActiveSwitch job={job} />),
];

export const optionalColumns: { id: string; word: string }[] = OPTIONAL;
const USUAL = OPTIONAL.filter(({ isUsual }) => isUsual).map(({ id }) => id);

/** The chosen ones of `status,tags`; the usual ones where nothing is said. */
export function chosenColumns(text: string | undefined): string[] {
  const wanted = text?.split(',') ?? USUAL;
  return OPTIONAL.map(({ id }) => id).filter((id) => wanted.includes(id));
}

/** As it stands in the address; undefined for the usual ones. */
export function columnsText(ids: string[]): string | undefined {
  const text = chosenColumns(ids.join(',')).join(',');
  return text === USUAL.join(',') ? undefined : text;
}

export function columnsOf(ids: string[], canChange: boolean): Column<Job>[] {
  const chosen = OPTIONAL.filter(({ id }) => ids.includes(id)).map(({ column }) => column);
  return [...(canChange ? [CHOOSE] : []), NAME, ...chosen, ACTIONS];
}

function optional(
  id: string,
  word: string,
  isUsual: boolean,
  cell: (job: Job) => React.ReactNode,
  meta?: Column<Job>['meta'],
): Optional {
  return { id, word, isUsual, column: { id, header: word, cell: ({ row }) => cell(row.original), meta } };
}
