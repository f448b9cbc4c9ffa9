import { Ban, CircleCheck, CircleX, KeyRound } from 'lucide-react';
import type { AuditEntry } from '@/api/types';
import { Badge, type BadgeTone } from '@/components/Badge';
import { exactTime, shortTime } from '@/format/time';
import { actorWords } from './words';

type Outcome = AuditEntry['outcome'];

export const OUTCOMES: Record<Outcome, { word: string; Icon: typeof Ban; tone: BadgeTone }> = {
  SUCCESS: { word: 'Done', Icon: CircleCheck, tone: 'success' },
  REFUSED: { word: 'Refused', Icon: Ban, tone: 'warning' },
  ERROR: { word: 'Error', Icon: CircleX, tone: 'danger' },
};

export const outcomes = Object.keys(OUTCOMES) as Outcome[];

export type AuditListProps = {
  entries: AuditEntry[];
  timeZone: string;
  openId: string | undefined;
  onOpen: (id: string) => void;
};

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { word, Icon, tone } = OUTCOMES[outcome];
  return (
    <Badge tone={tone} icon={Icon}>
      {word}
    </Badge>
  );
}

/** Opens the entry; its instant is what it is called by. */
export function OpenEntry({
  entry: { id, at },
  timeZone,
  onOpen,
}: Omit<AuditListProps, 'entries' | 'openId'> & { entry: AuditEntry }) {
  return (
    <button
      type="button"
      title={exactTime(at, timeZone)}
      onClick={() => onOpen(id)}
      className="whitespace-nowrap rounded font-medium hover:text-accent hover:underline"
    >
      {shortTime(at, timeZone)}
    </button>
  );
}

export function Actor({ actor }: { actor: AuditEntry['actor'] }) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1.5">
      <span className="min-w-0 break-all">{actorWords(actor)}</span>
      {actor.tokenId && (
        <span title={`With the API token ${actor.tokenId}`} className="shrink-0 text-faint">
          <KeyRound aria-hidden className="size-3.5" />
          <span className="sr-only">with an API token</span>
        </span>
      )}
    </span>
  );
}
