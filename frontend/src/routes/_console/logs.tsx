import { createFileRoute } from '@tanstack/react-router';
import { logLevels, logTopics } from '@/api/logs';
import { LogsPage } from '@/features/logs/LogsPage';
import type { LogSearch } from '@/features/logs/search';
import { oneOf, optionalDay, optionalText } from '@/routing/search';

export const Route = createFileRoute('/_console/logs')({
  validateSearch: (search: Record<string, unknown>): LogSearch => ({
    search: optionalText(search.search),
    level: oneOf(logLevels, search.level),
    about: oneOf(logTopics, search.about),
    from: optionalDay(search.from),
    to: optionalDay(search.to),
  }),
  component: Logs,
});

function Logs() {
  return <LogsPage search={Route.useSearch()} />;
}
