import { useQuery } from '@tanstack/react-query';
import { LockKeyhole, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { secretsQuery } from '@/api/secrets';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { SecretDialog } from './SecretDialog';
import { SecretList } from './SecretList';

export function SecretsPage() {
  const [isMaking, setMaking] = useState(false);
  const { data: secrets, error, refetch } = useQuery(secretsQuery);
  const create = useCanChange() && (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden /> New secret
    </Button>
  );
  return (
    <Page
      title="Secrets"
      lead="What jobs name and nobody is shown: each run fills in the value."
      actions={secrets && secrets.length > 0 && create}
    >
      <Panel isFlush>
        {secrets ? (
          secrets.length > 0 ? (
            <SecretList secrets={secrets} />
          ) : (
            <EmptyState icon={LockKeyhole} title="No secrets yet" action={create}>
              Put a password or a key here, and name it in a job’s URL, headers, body or proof. Its value is never shown
              again, and is masked in what answers repeat of it.
            </EmptyState>
          )
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading secrets" rows={3} />
        )}
      </Panel>
      {isMaking && <SecretDialog known={null} taken={secrets ?? []} onClose={() => setMaking(false)} />}
    </Page>
  );
}
