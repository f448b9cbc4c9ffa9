import { Page } from '@/components/Page';
import { PasswordPanel } from './PasswordPanel';
import { PreferencesPanel } from './PreferencesPanel';
import { ProfilePanel } from './ProfilePanel';
import { SessionsPanel } from './SessionsPanel';

export function AccountPage() {
  return (
    <Page title="Your account" lead="Who you are here, your password, and where you are signed in.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4 xl:order-2">
          <ProfilePanel />
          <PreferencesPanel />
          <PasswordPanel />
        </div>
        <SessionsPanel />
      </div>
    </Page>
  );
}
