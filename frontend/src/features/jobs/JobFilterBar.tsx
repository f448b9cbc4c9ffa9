import { useNavigate } from '@tanstack/react-router';
import { type JobFilters, type JobOrder, jobOrders } from '@/api/jobs';
import { Select } from '@/components/Field';
import { SearchField } from '@/components/SearchField';
import { jobStatuses, jobStatusWord } from '@/components/Status';

const orderWords: Record<JobOrder, string> = {
  '-createdAt': 'Newest first',
  name: 'By name',
  nextRunAt: 'Next run first',
  '-lastRunAt': 'Last run first',
  '-updatedAt': 'Last changed first',
  status: 'By status',
};

/** The filters live in the address: a change goes there, and a new filter starts at the first page. */
export function JobFilterBar({ filters }: { filters: JobFilters }) {
  const navigate = useNavigate();
  const change = (changed: JobFilters) =>
    void navigate({ to: '/jobs', search: { ...filters, ...changed, cursor: undefined }, replace: true });
  return (
    <form aria-label="Find jobs" onSubmit={(event) => event.preventDefault()} className="mb-4 flex flex-wrap gap-2">
      <SearchField
        label="Search jobs"
        className="w-full sm:w-72"
        value={filters.search}
        onChange={(search) => change({ search })}
      />
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
      <Select
        aria-label="Order"
        className="flex-1 sm:flex-none"
        value={filters.sort ?? '-createdAt'}
        onChange={({ target }) => change({ sort: jobOrders.find((order) => order === target.value) })}
      >
        {jobOrders.map((order) => (
          <option key={order} value={order}>
            {orderWords[order]}
          </option>
        ))}
      </Select>
    </form>
  );
}
