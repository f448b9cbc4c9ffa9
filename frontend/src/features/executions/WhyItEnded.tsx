import type { Execution } from '@/api/types';
import { Notice } from '@/components/Notice';

type Tone = 'danger' | 'warning' | 'info';

/** What a status says that is no answer's, and why it came to that. */
export function WhyItEnded({ execution, reason }: { execution: Execution; reason: string }) {
  const { title, tone } = meaningOf(execution);
  return (
    <Notice tone={tone} title={title}>
      {reason}
    </Notice>
  );
}

/** Nobody chose a crash or a missed run; what was skipped or cancelled was meant to be. */
function meaningOf({ status, attemptNumber, attempts }: Execution): { title?: string; tone: Tone } {
  switch (status) {
    case 'CRASHED':
      return { title: 'The target may have acted', tone: 'danger' };
    case 'MISSED':
      return { title: 'It could not begin in time', tone: 'warning' };
    case 'SKIPPED':
      return { title: 'It met another run of the job, and was left out', tone: 'info' };
    case 'CANCELLED':
      return attemptNumber > attempts.length
        ? { title: 'Cancelled in mid-call: the target may have acted', tone: 'warning' }
        : { title: 'Cancelled', tone: 'info' };
    default:
      return { tone: 'info' };
  }
}
