import { Link } from '@tanstack/react-router';
import { History, KeyRound, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCanChange } from '@/api/account';
import { useDeleteHeartbeat, useRegenerateHeartbeat } from '@/api/heartbeats';
import type { Heartbeat } from '@/api/types';
import { Badge } from '@/components/Badge';
import { Button, IconButton } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { RelativeTime } from '@/components/RelativeTime';
import { useToast } from '@/components/Toasts';
import { duration, readerTimeZone } from '@/format/time';
import { Pings } from './Pings';
import { STATES } from './words';

type HeartbeatListProps = {
  heartbeats: Heartbeat[];
  onEdit: (heartbeat: Heartbeat) => void;
  onAddress: (heartbeat: Heartbeat) => void;
};

type Asked = { what: 'pings' | 'address' | 'delete'; heartbeat: Heartbeat } | null;

export function HeartbeatList({ heartbeats, onEdit, onAddress }: HeartbeatListProps) {
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ul aria-label="Heartbeats" className="divide-y divide-line">
        {heartbeats.map((heartbeat) => (
          <li key={heartbeat.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <HeartbeatFacts heartbeat={heartbeat} />
            <Actions heartbeat={heartbeat} onEdit={onEdit} onAsk={setAsked} />
          </li>
        ))}
      </ul>
      {asked?.what === 'pings' && <Pings heartbeat={asked.heartbeat} onClose={close} />}
      {asked?.what === 'address' && <NewAddress heartbeat={asked.heartbeat} onMade={onAddress} onClose={close} />}
      {asked?.what === 'delete' && <Delete heartbeat={asked.heartbeat} onClose={close} />}
    </>
  );
}

function HeartbeatFacts({ heartbeat }: { heartbeat: Heartbeat }) {
  const { name, description, status, cronExpression, timezone, jobId, graceSeconds } = heartbeat;
  const { word, tone, Icon } = STATES[status];
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        <span className="min-w-0 break-words">{name}</span>
        <Badge tone={tone} icon={Icon}>
          {word}
        </Badge>
      </p>
      {description && <p className="mt-0.5 whitespace-pre-line break-words text-muted">{description}</p>}
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-faint text-xs">
        {jobId ? (
          <Link to="/jobs/$jobId" params={{ jobId }} className="underline hover:text-ink">
            with the runs of a job
          </Link>
        ) : (
          <span>
            <code className="font-mono">{cronExpression}</code> {timezone}
          </span>
        )}
        <span>{duration(graceSeconds * 1000)} of grace</span>
        <When heartbeat={heartbeat} />
      </p>
    </div>
  );
}

/** What matters most of its times: since when it is down, or when it is expected. */
function When({ heartbeat: { status, lastPingAt, nextExpectedAt, downSince } }: { heartbeat: Heartbeat }) {
  const zone = readerTimeZone();
  return (
    <>
      {lastPingAt && (
        <span>
          last heard <RelativeTime at={lastPingAt} timeZone={zone} />
        </span>
      )}
      {status === 'DOWN' && downSince ? (
        <span className="text-danger">
          down since <RelativeTime at={downSince} timeZone={zone} />
        </span>
      ) : (
        nextExpectedAt && (
          <span>
            expected <RelativeTime at={nextExpectedAt} timeZone={zone} whenPast="now" />
          </span>
        )
      )}
    </>
  );
}

type ActionsProps = {
  heartbeat: Heartbeat;
  onEdit: (heartbeat: Heartbeat) => void;
  onAsk: (asked: Asked) => void;
};

function Actions({ heartbeat, onEdit, onAsk }: ActionsProps) {
  const canChange = useCanChange();
  const { name } = heartbeat;
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Button size="sm" aria-label={`Pings of ${name}`} onClick={() => onAsk({ what: 'pings', heartbeat })}>
        <History aria-hidden /> Pings
      </Button>
      {canChange && (
        <>
          <Button size="sm" aria-label={`Edit ${name}`} onClick={() => onEdit(heartbeat)}>
            <Pencil aria-hidden /> Edit
          </Button>
          <IconButton label={`New address for ${name}`} onClick={() => onAsk({ what: 'address', heartbeat })}>
            <KeyRound aria-hidden />
          </IconButton>
          <IconButton
            label={`Delete ${name}`}
            onClick={() => onAsk({ what: 'delete', heartbeat })}
            className="hover:text-danger"
          >
            <Trash2 aria-hidden />
          </IconButton>
        </>
      )}
    </span>
  );
}

type QuestionProps = { heartbeat: Heartbeat; onClose: () => void };

function NewAddress({ heartbeat, onMade, onClose }: QuestionProps & { onMade: (heartbeat: Heartbeat) => void }) {
  const regenerate = useRegenerateHeartbeat();
  const confirm = () =>
    regenerate.mutate(heartbeat.id, {
      onSuccess: (made) => {
        onMade(made);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Give it a new address?"
      confirm="Make a new address"
      isPending={regenerate.isPending}
      error={regenerate.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        Pings to the address of <strong className="text-ink">{heartbeat.name}</strong> from before count for nothing
        from then on.
      </p>
    </ConfirmDialog>
  );
}

function Delete({ heartbeat, onClose }: QuestionProps) {
  const remove = useDeleteHeartbeat();
  const toast = useToast();
  const confirm = () =>
    remove.mutate(heartbeat.id, {
      onSuccess: () => {
        toast('success', `${heartbeat.name} is deleted.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title="Delete this heartbeat?"
      confirm="Delete the heartbeat"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        Nobody is told any more when <strong className="text-ink">{heartbeat.name}</strong> fails or keeps silent.
      </p>
    </ConfirmDialog>
  );
}
