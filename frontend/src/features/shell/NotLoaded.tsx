import { useRouter } from '@tanstack/react-router';
import { errorOf } from '@/api/errors';
import { ErrorState } from '@/components/States';
import { Alone } from './Alone';

/** What a page's guard or its code ran into, such as an API that does not answer when the console is opened. */
export function NotLoaded({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <Alone title="Not loaded">
      <ErrorState error={errorOf(error)} onRetry={() => router.invalidate()} />
    </Alone>
  );
}
