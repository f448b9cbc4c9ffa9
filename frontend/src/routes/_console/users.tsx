import { createFileRoute } from '@tanstack/react-router';
import { requireAdministrator } from '@/features/auth/requireSession';
import { UsersPage } from '@/features/users/UsersPage';
import { optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/users')({
  beforeLoad: ({ context }) => requireAdministrator(context.queryClient),
  validateSearch: (search: Record<string, unknown>): { user?: string } => ({ user: optionalText(search.user) }),
  component: Users,
});

function Users() {
  const navigate = Route.useNavigate();
  const open = (user: string | undefined) => void navigate({ search: { user }, resetScroll: false });
  return <UsersPage openId={Route.useSearch().user} onOpen={open} />;
}
