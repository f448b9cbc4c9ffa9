import { useQuery } from '@tanstack/react-query';
import { FolderPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { categoriesQuery } from '@/api/categories';
import type { Category } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { CategoryDrawer } from './CategoryDrawer';
import { CategoryList } from './CategoryList';

/** What is open beside the list: nothing, a category that is to be, or one that is. */
type Open = 'none' | 'new' | Category;

export function CategoriesPage() {
  const [open, setOpen] = useState<Open>('none');
  const { data: categories, error, refetch } = useQuery(categoriesQuery);
  const canChange = useCanChange();
  const create = canChange && (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden /> New category
    </Button>
  );
  return (
    <Page
      title="Categories"
      lead="What jobs have in common, to find and change them together."
      actions={categories && categories.length > 0 && create}
    >
      <Panel isFlush>
        {categories && categories.length > 0 ? (
          <CategoryList categories={categories} onEdit={setOpen} />
        ) : categories ? (
          <EmptyState icon={FolderPlus} title="No categories yet" action={create}>
            Jobs of one team or one system can share a category. Choose it in a job’s form, or for many jobs at once in
            their list.
          </EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading categories" rows={4} />
        )}
      </Panel>
      {open !== 'none' && <CategoryDrawer category={open === 'new' ? null : open} onClose={() => setOpen('none')} />}
    </Page>
  );
}
