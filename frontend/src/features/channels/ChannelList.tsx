import { CircleCheck, CircleOff, ListChecks, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDeleteChannel, useTestChannel } from '@/api/channels';
import { messageOf } from '@/api/errors';
import type { Channel, ChannelPace } from '@/api/types';
import { alertKindWord } from '@/components/alerts';
import { Badge } from '@/components/Badge';
import { Button, IconButton } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { severityWord } from '@/components/FindingParts';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';
import { Deliveries } from './Deliveries';
import { CHANNELS } from './words';

type ChannelListProps = { channels: Channel[]; onEdit: (channel: Channel) => void };

export function ChannelList({ channels, onEdit }: ChannelListProps) {
  const [deleting, setDeleting] = useState<Channel | null>(null);
  const [looking, setLooking] = useState<Channel | null>(null);
  return (
    <>
      <ul aria-label="Channels" className="divide-y divide-line">
        {channels.map((channel) => (
          <li key={channel.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <ChannelFacts channel={channel} />
            <span className="flex flex-wrap items-center gap-1">
              <TestButton channel={channel} onSent={() => setLooking(channel)} />
              <Button size="sm" aria-label={`Deliveries of ${channel.name}`} onClick={() => setLooking(channel)}>
                <ListChecks aria-hidden /> Deliveries
              </Button>
              <Button size="sm" aria-label={`Edit ${channel.name}`} onClick={() => onEdit(channel)}>
                <Pencil aria-hidden /> Edit
              </Button>
              <IconButton
                label={`Delete ${channel.name}`}
                onClick={() => setDeleting(channel)}
                className="hover:text-danger"
              >
                <Trash2 aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {deleting && <DeleteDialog channel={deleting} onClose={() => setDeleting(null)} />}
      {looking && <Deliveries channel={looking} onClose={() => setLooking(null)} />}
    </>
  );
}

function ChannelFacts({ channel }: { channel: Channel }) {
  const { name, kind, target, routing, isActive } = channel;
  const { minimumSeverity = 'LOW', kinds = [] } = routing;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        <span className="min-w-0 break-words">{name}</span>
        <Badge tone={isActive ? 'success' : 'neutral'} icon={isActive ? CircleCheck : CircleOff}>
          {isActive ? 'Active' : 'Off'}
        </Badge>
      </p>
      <p className="mt-0.5 break-words text-muted">
        {CHANNELS[kind].word}: {target}
      </p>
      <p className="text-faint text-xs">
        {minimumSeverity === 'LOW' ? 'Every severity' : `${severityWord(minimumSeverity)} or worse`}
        {kinds.length > 0 && `; ${kinds.map(alertKindWord).join(', ')}`}
        {paceWords(channel)}
      </p>
    </div>
  );
}

function paceWords({ escalation, digest }: ChannelPace): string {
  if (escalation) return `; what nobody acknowledges within ${plural(escalation.afterMinutes, 'minute')}`;
  if (!digest) return '';
  return digest.frequency === 'hourly' ? '; collected, hourly' : `; collected, daily at ${digest.hour}:00`;
}

function TestButton({ channel, onSent }: { channel: Channel; onSent: () => void }) {
  const toast = useToast();
  const test = useTestChannel();
  const send = () =>
    test.mutate(channel.id, { onSuccess: onSent, onError: (error) => toast('danger', messageOf(error)) });
  return (
    <Button size="sm" aria-label={`Test ${channel.name}`} isPending={test.isPending} onClick={send}>
      {!test.isPending && <Send aria-hidden />} Test
    </Button>
  );
}

function DeleteDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const remove = useDeleteChannel();
  const toast = useToast();
  const confirm = () =>
    remove.mutate(channel.id, {
      onSuccess: () => {
        toast('success', `${channel.name} is deleted.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Delete this channel?"
      confirm="Delete the channel"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong className="text-ink">{channel.name}</strong> is told nothing any more. Notifications stay in the
        console.
      </p>
    </ConfirmDialog>
  );
}
