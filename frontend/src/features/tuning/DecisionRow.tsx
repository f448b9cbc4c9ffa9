import { Link } from '@tanstack/react-router';
import { CircleCheck, Clock, Lightbulb, Undo2 } from 'lucide-react';
import { useCanChange } from '@/api/account';
import { messageOf } from '@/api/errors';
import { useDecide } from '@/api/tuning';
import type { DecisionStatus, TuningDecision } from '@/api/types';
import { Badge, type BadgeTone } from '@/components/Badge';
import { Button } from '@/components/Button';
import { RelativeTime } from '@/components/RelativeTime';
import { useToast } from '@/components/Toasts';
import { readerTimeZone } from '@/format/time';
import { DecisionFacts } from './DecisionFacts';
import { ACTIONS, STATES } from './words';

const LOOKS: Record<DecisionStatus, { tone: BadgeTone; icon: typeof Clock }> = {
  SUGGESTED: { tone: 'info', icon: Lightbulb },
  APPLIED: { tone: 'success', icon: CircleCheck },
  REVERTED: { tone: 'neutral', icon: Undo2 },
  EXPIRED: { tone: 'neutral', icon: Clock },
};

/** One decision with what it stands on; a suggestion can be applied, what is applied can be taken back. */
export function DecisionRow({ decision }: { decision: TuningDecision }) {
  const { jobId, jobName, action, at, explanation, status, decidedBy } = decision;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link
              to="/jobs/$jobId"
              params={{ jobId }}
              data-row
              className="break-words font-medium hover:text-accent hover:underline"
            >
              {jobName}
            </Link>
            <span>{ACTIONS[action]}</span>
            <Badge {...LOOKS[status]}>{STATES[status]}</Badge>
          </p>
          <p className="mt-1 break-words text-muted">{explanation}</p>
          <p className="mt-1 text-faint text-xs">
            <RelativeTime at={at} timeZone={readerTimeZone()} />
            {decidedBy !== 'system' && ` · applied by ${decidedBy}`}
            {decision.revertedBy && ` · reverted by ${decision.revertedBy}`}
          </p>
        </div>
        <Actions decision={decision} />
      </div>
      <details className="mt-2">
        <summary className="w-fit rounded text-accent text-xs">What it stands on</summary>
        <DecisionFacts decision={decision} />
      </details>
    </li>
  );
}

function Actions({ decision: { id, jobName, status } }: { decision: TuningDecision }) {
  const canChange = useCanChange();
  const toast = useToast();
  const decide = useDecide();
  const act = (what: 'apply' | 'revert') =>
    decide.mutate({ id, what }, { onError: (error) => toast('danger', messageOf(error)) });
  if (!canChange) return null;
  if (status === 'SUGGESTED')
    return (
      <Button size="sm" aria-label={`Apply to ${jobName}`} isPending={decide.isPending} onClick={() => act('apply')}>
        Apply
      </Button>
    );
  if (status === 'APPLIED')
    return (
      <Button size="sm" aria-label={`Revert for ${jobName}`} isPending={decide.isPending} onClick={() => act('revert')}>
        Revert
      </Button>
    );
  return null;
}
