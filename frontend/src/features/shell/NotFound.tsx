import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/States';
import { Alone } from './Alone';

export function NotFound() {
  return (
    <Alone title="No such page">
      <EmptyState
        icon={Compass}
        title="There is no such page"
        action={
          <Link to="/" className={buttonLook()}>
            To the overview
          </Link>
        }
      >
        The address may be mistyped, or what it led to is gone.
      </EmptyState>
    </Alone>
  );
}
