import { createFileRoute } from '@tanstack/react-router';
import { type SloWindow, sloWindows } from '@/api/serviceLevels';
import { ServiceLevelsPage } from '@/features/service-levels/ServiceLevelsPage';
import { oneOf } from '@/routing/search';

export const Route = createFileRoute('/_console/service-levels')({
  validateSearch: (search: Record<string, unknown>): { window?: SloWindow } => ({
    window: oneOf(sloWindows, search.window),
  }),
  component: ServiceLevels,
});

function ServiceLevels() {
  return <ServiceLevelsPage window={Route.useSearch().window ?? '28d'} />;
}
