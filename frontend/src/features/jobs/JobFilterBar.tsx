import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { JobFilters } from '@/api/jobs';
import { Select, TextInput } from '@/components/Field';
import { jobStatuses, jobStatusWord } from '@/components/Status';

const TYPING_PAUSE_MS = 300;

/** The filters live in the address: a change goes there, and a new filter starts at the first page. */
export function JobFilterBar({ filters }: { filters: JobFilters }) {
  const navigate = useNavigate();
  const change = (changed: JobFilters) =>
    void navigate({ to: '/jobs', search: { ...filters, ...changed, cursor: undefined }, replace: true });
  return (
    <form aria-label="Find jobs" onSubmit={(event) => event.preventDefault()} className="mb-4 flex flex-wrap gap-2">
      <SearchField value={filters.search} onChange={(search) => change({ search })} />
      <Select
        aria-label="Activity"
        className="flex-1 sm:flex-none"
        value={String(filters.isActive ?? '')}
        onChange={({ target }) => change({ isActive: target.value === '' ? undefined : target.value === 'true' })}
      >
        <option value="">All jobs</option>
        <option value="true">Active</option>
        <option value="false">Disabled</option>
      </Select>
      <Select
        aria-label="Status"
        className="flex-1 sm:flex-none"
        value={filters.status ?? ''}
        onChange={({ target }) => change({ status: jobStatuses.find((status) => status === target.value) })}
      >
        <option value="">Every status</option>
        {jobStatuses.map((status) => (
          <option key={status} value={status}>
            {jobStatusWord(status)}
          </option>
        ))}
      </Select>
    </form>
  );
}

type SearchFieldProps = { value: string | undefined; onChange: (search: string | undefined) => void };

function SearchField({ value = '', onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setText(value), [value]); // the address may change by itself: back, or "show all"
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim() || undefined), TYPING_PAUSE_MS);
  };

  return (
    <div className="relative w-full sm:w-72">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-faint" />
      <TextInput
        type="search"
        aria-label="Search jobs"
        placeholder="Search jobs"
        value={text}
        onChange={({ target }) => type(target.value)}
        className="pl-9"
      />
    </div>
  );
}
