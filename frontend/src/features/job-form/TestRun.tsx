import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTryJob } from '@/api/jobs';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { clockTime, readerTimeZone } from '@/format/time';
import { useServerErrors } from '@/forms/useServerErrors';
import { TestAnswer } from './TestAnswer';
import { formField, type JobValues, testOf } from './values';

const TRIED = ['endpointUrl', 'httpMethod', 'headers', 'queryParams', 'body', 'auth', 'expect'] as const;

type TestRunProps = {
  /** Always the same object, which the context's is not: with another one, the server's words are placed anew. */
  form: UseFormReturn<JobValues>;
  jobId: string | undefined;
};

/** One call with what stands in the form, before it is saved. */
export function TestRun({ form, jobId }: TestRunProps) {
  const trial = useTryJob();
  const [triedAt, setTriedAt] = useState('');
  const summary = useServerErrors(form, trial.error, formField);

  const start = async () => {
    form.clearErrors(TRIED); // the server's words about the last attempt
    if (!(await form.trigger(TRIED, { shouldFocus: true }))) return;
    setTriedAt(new Date().toISOString());
    trial.mutate(testOf(form.getValues(), jobId));
  };

  return (
    <Panel title="Test run" aside={<StartButton isPending={trial.isPending} onClick={() => void start()} />}>
      <div aria-live="polite" className="space-y-4">
        <p className="text-muted">
          {trial.data
            ? `What came of the call of ${clockTime(triedAt, readerTimeZone())}, with what stood here then:`
            : 'Calls the target once, for real, with what stands here. Nothing is saved, and no run is recorded.'}
        </p>
        {trial.error && summary && <Notice tone="danger">{summary}</Notice>}
        {trial.data && <TestAnswer result={trial.data} />}
      </div>
    </Panel>
  );
}

function StartButton({ isPending, onClick }: { isPending: boolean; onClick: () => void }) {
  return (
    <Button size="sm" isPending={isPending} onClick={onClick}>
      {!isPending && <FlaskConical aria-hidden />} Try it now
    </Button>
  );
}
