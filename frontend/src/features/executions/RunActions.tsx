import { Ban, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '@/api/errors';
import { useCancelExecution, useRunAgain } from '@/api/executions';
import type { Execution } from '@/api/types';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Notice } from '@/components/Notice';
import { RunLink } from './RunLink';

/** What can be done with a run: end it while it goes on, repeat it afterwards. */
export function RunActions({ execution }: { execution: Execution }) {
  const goesOn = execution.status === 'QUEUED' || execution.status === 'RUNNING';
  return goesOn ? <Cancel execution={execution} /> : <RunAgain id={execution.id} />;
}

function Cancel({ execution }: { execution: Execution }) {
  const [isAsking, setAsking] = useState(false);
  const cancel = useCancelExecution(execution.id);
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Ban aria-hidden /> Cancel the run
      </Button>
      {isAsking && (
        <ConfirmDialog
          title="Cancel this run?"
          confirm="Cancel the run"
          dismiss="Let it go on"
          isPending={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{consequences(execution)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function consequences({ status, attempts, awaitingCallbackUntil }: Execution): string {
  if (awaitingCallbackUntil)
    return 'The target has taken the work on and is not told: it may go on, and its report is refused then.';
  if (status === 'RUNNING')
    return 'Its call may be on the wire. It is broken off within some ten seconds; whether the target has acted, or still will, nobody then knows.';
  if (attempts.length > 0) return 'No further attempt follows. What the attempts so far did at the target stays done.';
  return 'It waits and has called nothing yet. Should it begin in this very moment, its call is broken off, and whether the target acted is unknown.';
}

function RunAgain({ id }: { id: string }) {
  const again = useRunAgain(id);
  return (
    <>
      {again.error && (
        <Notice tone="danger" className="w-full">
          {messageOf(again.error)}
        </Notice>
      )}
      <p role="status" className="flex-1 self-center empty:hidden">
        {again.data && (
          <>
            Queued ahead of what is scheduled. <RunLink id={again.data.id}>Show the new run</RunLink>
          </>
        )}
      </p>
      <Button
        title="Calls what the job calls now, which may differ from then"
        isPending={again.isPending}
        onClick={() => again.mutate()}
      >
        {!again.isPending && <RotateCcw aria-hidden />} Run again
      </Button>
    </>
  );
}
