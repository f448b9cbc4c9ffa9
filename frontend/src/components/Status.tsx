// Every state has a word, an icon and a colour, in this order of importance.
import {
  Ban,
  Bomb,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleOff,
  CirclePause,
  CircleX,
  ClockAlert,
  Hourglass,
  LoaderCircle,
  Lock,
  type LucideIcon,
  SkipForward,
} from 'lucide-react';
import type { ExecutionStatus, Job } from '@/api/types';
import { useNow } from '@/format/useNow';
import { classes } from './classes';

type Look = { word: string; Icon: LucideIcon; tone: string; spins?: boolean };

const SUCCESS = 'bg-success-soft text-success';
const DANGER = 'bg-danger-soft text-danger';
const WARNING = 'bg-warning-soft text-warning';
const INFO = 'bg-info-soft text-info';
const NEUTRAL = 'bg-sunken text-muted';

const EXECUTIONS: Record<ExecutionStatus, Look> = {
  QUEUED: { word: 'Queued', Icon: Hourglass, tone: INFO },
  RUNNING: { word: 'Running', Icon: LoaderCircle, tone: INFO, spins: true },
  SUCCESS: { word: 'Success', Icon: CircleCheck, tone: SUCCESS },
  FAILED: { word: 'Failed', Icon: CircleX, tone: DANGER },
  TIMEOUT: { word: 'Timed out', Icon: ClockAlert, tone: DANGER },
  SKIPPED: { word: 'Skipped', Icon: SkipForward, tone: NEUTRAL },
  MISSED: { word: 'Missed', Icon: CircleAlert, tone: WARNING },
  CRASHED: { word: 'Crashed', Icon: Bomb, tone: DANGER },
  CANCELLED: { word: 'Cancelled', Icon: Ban, tone: NEUTRAL },
};

const JOBS: Record<Job['status'], Look> = {
  PENDING: { word: 'Not run yet', Icon: CircleDashed, tone: NEUTRAL },
  RUNNING: EXECUTIONS.RUNNING,
  SUCCESS: { word: 'Healthy', Icon: CircleCheck, tone: SUCCESS },
  FAILED: { word: 'Failing', Icon: CircleX, tone: DANGER },
};
const DISABLED: Look = { word: 'Disabled', Icon: CircleOff, tone: NEUTRAL };
const PAUSED: Look = { word: 'Paused', Icon: CirclePause, tone: INFO };

export const executionStatuses = Object.keys(EXECUTIONS) as ExecutionStatus[];
export const jobStatuses = Object.keys(JOBS) as Job['status'][];

export function executionStatusWord(status: ExecutionStatus): string {
  return EXECUTIONS[status].word;
}

export function jobStatusWord(status: Job['status']): string {
  return JOBS[status].word;
}

export function ExecutionStatusBadge({ status }: { status: ExecutionStatus }) {
  return <Badge look={EXECUTIONS[status]} />;
}

type JobState = Pick<Job, 'status' | 'isActive' | 'pausedUntil'>;

/** A disabled or paused job is shown as such, whatever its last run came to; one that runs at this moment is shown running. */
export function JobStatusBadge({ job }: { job: JobState }) {
  const isPaused = useIsPaused(job);
  if (job.status === 'RUNNING') return <Badge look={JOBS.RUNNING} />;
  return <Badge look={!job.isActive ? DISABLED : isPaused ? PAUSED : JOBS[job.status]} />;
}

const LOCKED: Look = { word: 'Locked', Icon: Lock, tone: NEUTRAL };

/** Code has registered the job, and sets its schedule. */
export function LockedBadge() {
  return <Badge look={LOCKED} />;
}

/** Until the pause is over, which no message tells. */
export function useIsPaused({ isActive, pausedUntil }: Pick<Job, 'isActive' | 'pausedUntil'>): boolean {
  const now = useNow();
  return isActive && pausedUntil !== null && Date.parse(pausedUntil) > now;
}

function Badge({ look: { word, Icon, tone, spins } }: { look: Look }) {
  return (
    <span
      className={classes(
        'inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full pr-2.5 pl-2 font-medium text-xs',
        tone,
      )}
    >
      <Icon aria-hidden className={classes('size-3.5', spins && 'animate-spin')} />
      {word}
    </span>
  );
}
