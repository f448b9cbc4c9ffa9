import { useQuery } from '@tanstack/react-query';
import { categoriesQuery } from '@/api/categories';
import type { Category } from '@/api/types';

/** A category by its name; its colour stands beside it and says nothing that the name does not. */
export function CategoryName({ category: { name, color } }: { category: Pick<Category, 'name' | 'color'> }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <span
        aria-hidden
        className="size-2.5 shrink-0 rounded-full ring-1 ring-line-strong"
        style={{ backgroundColor: color }}
      />
      <span className="min-w-0 break-words">{name}</span>
    </span>
  );
}

/** The category that a job names. One that is not in the list yet was made a moment ago. */
export function CategoryOf({ id }: { id: string | null }) {
  const { data: categories } = useQuery(categoriesQuery);
  if (id === null) return <span className="text-faint">none</span>;
  const category = categories?.find((one) => one.id === id);
  return category ? <CategoryName category={category} /> : <span className="text-faint">–</span>;
}
