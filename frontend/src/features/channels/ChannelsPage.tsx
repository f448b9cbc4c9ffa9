import { useQuery } from '@tanstack/react-query';
import { Plus, Send } from 'lucide-react';
import { useState } from 'react';
import { channelsQuery } from '@/api/channels';
import type { Channel } from '@/api/types';
import { Button } from '@/components/Button';
import { Page, Panel } from '@/components/Page';
import { EmptyState, ErrorState, LoadingRows } from '@/components/States';
import { ChannelDrawer } from './ChannelDrawer';
import { ChannelList } from './ChannelList';
import { NewSecretDialog } from './NewSecretDialog';

type Open = 'none' | 'new' | Channel;

export function ChannelsPage() {
  const [open, setOpen] = useState<Open>('none');
  const [secret, setSecret] = useState<string | null>(null);
  const { data: channels, error, refetch } = useQuery(channelsQuery);
  const create = (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden /> New channel
    </Button>
  );
  const close = (made?: Channel) => {
    setOpen('none');
    setSecret(made?.signingSecret ?? null);
  };
  return (
    <Page
      title="Channels"
      lead="Where notifications go besides this console."
      actions={channels && channels.length > 0 && create}
    >
      <Panel isFlush>
        {channels && channels.length > 0 ? (
          <ChannelList channels={channels} onEdit={setOpen} />
        ) : channels ? (
          <EmptyState icon={Send} title="No channels yet" action={create}>
            Have what breaks sent by email, to a webhook, or to where your team talks.
          </EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingRows label="Loading channels" rows={3} />
        )}
      </Panel>
      {open !== 'none' && <ChannelDrawer channel={open === 'new' ? null : open} onClose={close} />}
      {secret && <NewSecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}
