import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { rules } from '@/forms/rules';
import { ScheduleField } from '@/schedule/ScheduleField';
import { useSchedulePreview } from '@/schedule/useSchedulePreview';
import { type JobValues, questionOf } from './values';
import { WhenFields } from './WhenFields';

/** When the job runs: the schedule itself, and below it what narrows or shifts it. One preview answers for both. */
type ScheduleFieldsProps = { jobId: string | undefined; isLocked: boolean };

export function ScheduleFields({ jobId, isLocked }: ScheduleFieldsProps) {
  const { control } = useFormContext<JobValues>();
  const question = useWatch({ control, compute: (values: JobValues) => questionOf(values, jobId) });
  const state = useSchedulePreview(question);
  const expression = useController({ control, name: 'cronExpression', rules: rules('job', 'cronExpression') });
  const timezone = useController({ control, name: 'timezone', rules: rules('job', 'timezone') });

  return (
    // a disabled fieldset, not disabled fields: what these hold is sent as it was read
    <fieldset disabled={isLocked} className="min-w-0 space-y-4">
      <legend className="sr-only">When it runs</legend>
      {isLocked && (
        <Notice tone="info" title="Code sets this job’s schedule">
          It is registered in the deployed code and locked there. To run the function at other times, change the code,
          or make a job of your own for a function that is not locked.
        </Notice>
      )}
      <Panel title="Schedule" className="overflow-visible">
        <ScheduleField
          expression={{ ...expression.field, error: expression.fieldState.error?.message }}
          timezone={{ ...timezone.field, error: timezone.fieldState.error?.message }}
          state={state}
        />
      </Panel>
      <WhenFields problems={state.problems} />
    </fieldset>
  );
}
