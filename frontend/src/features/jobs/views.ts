// Views of the list of jobs that somebody has given a name. A view is an address; this browser keeps their names.
import type { JobFilters } from '@/api/jobs';

export type JobsSearch = Omit<JobFilters, 'cursor'> & { columns?: string };
export type View = { name: string; search: JobsSearch };

const KEY = 'job-views';

export function storedViews(): View[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return []; // closed to us, or written by something else
  }
}

/** The views with this one, which takes the place of one of the same name. */
export function withView(views: View[], name: string, search: JobsSearch): View[] {
  return [...views.filter((view) => view.name !== name), { name, search }];
}

export function storeViews(views: View[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // they then last as long as the page: the address itself can be kept as a bookmark
  }
}

function isView(value: unknown): value is View {
  const { name, search } = (value ?? {}) as Partial<View>;
  return typeof name === 'string' && typeof search === 'object' && search !== null;
}
