import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { buttonLook } from '@/components/Button';
import { Panel } from '@/components/Page';
import { EmptyState } from '@/components/States';

export function FirstJob() {
  const canChange = useCanChange();
  return (
    <Panel isFlush>
      <EmptyState
        icon={CalendarPlus}
        title="Nothing is scheduled yet"
        action={
          canChange && (
            <Link to="/jobs/new" className={buttonLook('primary')}>
              Create the first job
            </Link>
          )
        }
      >
        A job calls a URL on a cron schedule. Give it a name, a schedule and an address; its runs then appear here by
        themselves.
      </EmptyState>
    </Panel>
  );
}
