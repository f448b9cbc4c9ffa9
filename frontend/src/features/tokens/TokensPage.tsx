import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { tokensQuery } from '@/api/tokens';
import type { TokenCreated } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { CreateTokenDialog } from './CreateTokenDialog';
import { NewSecret } from './NewSecret';
import { TokenList } from './TokenList';

export function TokensPage() {
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<TokenCreated | null>(null);
  const { data: tokens, error, refetch } = useQuery(tokensQuery);
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden /> New token
    </Button>
  );
  const finish = (token: TokenCreated) => {
    setCreating(false);
    setCreated(token);
  };

  return (
    <Page
      title="API tokens"
      lead="For programs that create jobs or read results in your name."
      actions={tokens && tokens.length > 0 && create}
    >
      {created && <NewSecret token={created} onClose={() => setCreated(null)} />}
      <Panel isFlush>
        {tokens ? (
          tokens.length > 0 ? (
            <TokenList tokens={tokens} onCreated={setCreated} />
          ) : (
            <EmptyState icon={KeyRound} title="No tokens yet" action={create}>
              A token lets curl, a script or a deployment use the API without your password.
            </EmptyState>
          )
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading tokens" rows={3} />
        )}
      </Panel>
      {isCreating && <CreateTokenDialog onCreated={finish} onClose={() => setCreating(false)} />}
    </Page>
  );
}
