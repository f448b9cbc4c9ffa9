import { createFileRoute } from '@tanstack/react-router';
import { ApiDocsPage, type DocsSearch } from '@/features/api-docs/ApiDocsPage';
import { optionalText } from '@/routing/search';

export const Route = createFileRoute('/docs')({
  validateSearch: (search: Record<string, unknown>): DocsSearch => ({
    operation: optionalText(search.operation),
    search: optionalText(search.search),
  }),
  component: Docs,
});

function Docs() {
  const navigate = Route.useNavigate();
  return (
    <ApiDocsPage
      {...Route.useSearch()}
      onSearch={(search) => void navigate({ search: (before) => ({ ...before, search }), replace: true })}
    />
  );
}
