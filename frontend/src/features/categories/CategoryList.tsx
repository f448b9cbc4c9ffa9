import { Link } from '@tanstack/react-router';
import { Archive, CircleCheck, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import type { Category } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button, IconButton } from '@/components/Button';
import { CategoryName } from '@/components/CategoryName';
import { plural } from '@/format/number';
import { DeleteCategory } from './DeleteCategory';

type CategoryListProps = { categories: Category[]; onEdit: (category: Category) => void };

export function CategoryList({ categories, onEdit }: CategoryListProps) {
  const [deleting, setDeleting] = useState<Category | null>(null);
  return (
    <>
      <ul aria-label="Categories" className="divide-y divide-line">
        {categories.map((category) => (
          <li key={category.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-60">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                <CategoryName category={category} />
                {category.status === 'archived' ? (
                  <Badge tone="neutral" icon={Archive}>
                    Archived
                  </Badge>
                ) : (
                  <Badge tone="success" icon={CircleCheck}>
                    Active
                  </Badge>
                )}
              </span>
              {category.description && (
                <p className="mt-0.5 whitespace-pre-line break-words text-muted">{category.description}</p>
              )}
            </div>
            <Link
              to="/jobs"
              search={{ categoryId: category.id }}
              className="whitespace-nowrap text-accent hover:underline"
              aria-label={`${plural(category.jobs, 'job')} in ${category.name}`}
            >
              {plural(category.jobs, 'job')}
            </Link>
            <Actions category={category} onEdit={onEdit} onDelete={setDeleting} />
          </li>
        ))}
      </ul>
      {deleting && <DeleteCategory category={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}

type ActionsProps = { category: Category; onEdit: (one: Category) => void; onDelete: (one: Category) => void };

function Actions({ category, onEdit, onDelete }: ActionsProps) {
  if (!useCanChange()) return null;
  return (
    <span className="flex items-center gap-1">
      <Button size="sm" aria-label={`Edit ${category.name}`} onClick={() => onEdit(category)}>
        <Pencil aria-hidden /> Edit
      </Button>
      <IconButton label={`Delete ${category.name}`} onClick={() => onDelete(category)} className="hover:text-danger">
        <Trash2 aria-hidden />
      </IconButton>
    </span>
  );
}
