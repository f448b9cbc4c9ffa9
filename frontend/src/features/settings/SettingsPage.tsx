import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '@/api/settings';
import { Page } from '@/components/Page';
import { ErrorState, Skeleton } from '@/components/States';
import { FixedSettings } from './FixedSettings';
import { SettingsForm } from './SettingsForm';

export function SettingsPage() {
  const { data: settings, error, refetch } = useQuery(settingsQuery);
  return (
    <Page title="Settings" lead="What holds for everybody. A change counts everywhere within a minute.">
      {settings ? (
        <div className="space-y-4">
          <SettingsForm key={settings.version} settings={settings} />
          <FixedSettings fixed={settings.fixed} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <div role="status" aria-label="Loading the settings" className="space-y-4">
          <Skeleton className="h-80 rounded-xl" />
          <Skeleton className="h-60 rounded-xl" />
        </div>
      )}
    </Page>
  );
}
