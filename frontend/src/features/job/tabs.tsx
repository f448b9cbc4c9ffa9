import { Link } from '@tanstack/react-router';

export const jobTabs = ['runs', 'statistics', 'log', 'schedule'] as const;
export type JobTab = (typeof jobTabs)[number];

const WORDS: Record<JobTab, string> = {
  runs: 'Runs',
  statistics: 'Statistics',
  log: 'Log',
  schedule: 'Schedule changes',
};

/** Parts of the job's page, each with an address of its own. */
export function JobTabs({ tab }: { tab: JobTab }) {
  return (
    <nav aria-label="About this job" className="overflow-x-auto border-line border-b">
      <ul className="flex gap-1">
        {jobTabs.map((one) => (
          <li key={one}>
            <Link
              to="."
              search={(now) => ({ ...now, tab: one === 'runs' ? undefined : one })}
              replace
              resetScroll={false}
              aria-current={one === tab ? 'page' : undefined}
              className="block whitespace-nowrap border-transparent border-b-2 px-3 py-2 font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink focus-visible:outline-offset-[-2px]"
            >
              {WORDS[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
