import { useNavigate } from '@tanstack/react-router';
import { logLevels, logTopics } from '@/api/logs';
import { DayField } from '@/components/DayField';
import { Select } from '@/components/Field';
import { levelWord } from '@/components/LogLines';
import { SearchField } from '@/components/SearchField';
import type { LogSearch } from './search';

export function LogFilterBar({ search }: { search: LogSearch }) {
  const navigate = useNavigate({ from: '/logs' });
  const change = (changed: LogSearch) =>
    void navigate({ search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false });
  return (
    <form aria-label="Find lines" onSubmit={(event) => event.preventDefault()} className="mb-4 flex flex-wrap gap-2">
      <SearchField
        label="Search the log"
        className="w-full sm:w-72"
        value={search.search}
        onChange={(text) => change({ search: text })}
      />
      <Select
        aria-label="Level"
        className="w-full sm:w-auto"
        value={search.level ?? ''}
        onChange={({ target }) => change({ level: logLevels.find((level) => level === target.value) })}
      >
        <option value="">Every level</option>
        {logLevels.map((level) => (
          <option key={level} value={level}>
            {levelWord(level)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="About"
        className="w-full sm:w-auto"
        value={search.about ?? ''}
        onChange={({ target }) => change({ about: logTopics.find((topic) => topic === target.value) })}
      >
        <option value="">Runs and changes</option>
        <option value="executions">Runs only</option>
        <option value="jobs">Changes of jobs only</option>
      </Select>
      <DayField label="From" value={search.from} onChange={(from) => change({ from })} />
      <DayField label="To" value={search.to} onChange={(to) => change({ to })} />
    </form>
  );
}
