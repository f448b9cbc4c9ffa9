import { Link, useRouter } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { JobFilters } from '@/api/jobs';
import { Button, buttonLook } from '@/components/Button';
import { plural } from '@/format/number';

type Props = { filters: JobFilters; nextCursor: string | null; total: number | null };

/** Cursors lead forwards only; the way back is the browser's history. */
export function JobsPaging({ filters, nextCursor, total }: Props) {
  const { history } = useRouter();
  if (!nextCursor && !filters.cursor) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-end gap-2">
      {total !== null && <span className="mr-auto text-muted text-sm">{plural(total, 'job')}</span>}
      {filters.cursor && (
        <Button onClick={() => history.back()}>
          <ChevronLeft aria-hidden /> Back
        </Button>
      )}
      {nextCursor && (
        <Link from="/jobs/" to="/jobs" search={(now) => ({ ...now, cursor: nextCursor })} className={buttonLook()}>
          Next page <ChevronRight aria-hidden />
        </Link>
      )}
    </nav>
  );
}
