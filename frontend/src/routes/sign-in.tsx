import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '@/features/auth/SignInPage';
import { optionalText } from '@/routing/search';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { from?: string } => ({ from: optionalText(search.from) }),
  component: SignIn,
});

function SignIn() {
  return <SignInPage returnTo={Route.useSearch().from} />;
}
