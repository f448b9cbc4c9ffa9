import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { categoriesQuery, NO_CATEGORY } from '@/api/categories';
import { type JobFilters, type JobOrder, jobOrders } from '@/api/jobs';
import { Button } from '@/components/Button';
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

/** The filters live in the address: a change goes there. */
export function JobFilterBar({ filters }: { filters: JobFilters }) {
  const navigate = useNavigate({ from: '/jobs/' });
  const change = (changed: JobFilters) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
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
        className="basis-[calc(50%-0.25rem)] sm:basis-auto"
        value={String(filters.isActive ?? '')}
        onChange={({ target }) => change({ isActive: target.value === '' ? undefined : target.value === 'true' })}
      >
        <option value="">All jobs</option>
        <option value="true">Active</option>
        <option value="false">Disabled</option>
      </Select>
      <Select
        aria-label="Status"
        className="basis-[calc(50%-0.25rem)] sm:basis-auto"
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
      <CategoryFilter value={filters.categoryId} onChange={(categoryId) => change({ categoryId })} />
      {filters.tag && (
        <Button aria-label={`Show jobs without the tag ${filters.tag} too`} onClick={() => change({ tag: undefined })}>
          Tag: {filters.tag} <X aria-hidden />
        </Button>
      )}
      <Select
        aria-label="Order"
        className="basis-[calc(50%-0.25rem)] sm:basis-auto"
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

type CategoryFilterProps = { value: string | undefined; onChange: (categoryId: string | undefined) => void };

/** Shown as soon as there is a category to choose. */
function CategoryFilter({ value, onChange }: CategoryFilterProps) {
  const { data: categories = [] } = useQuery(categoriesQuery);
  if (categories.length === 0 && value === undefined) return null;
  return (
    <Select
      aria-label="Category"
      className="basis-[calc(50%-0.25rem)] sm:max-w-48 sm:basis-auto"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">Every category</option>
      <option value={NO_CATEGORY}>No category</option>
      {categories.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
