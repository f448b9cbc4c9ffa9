import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Panel } from '@/components/Page';
import { rules } from '@/forms/rules';
import { ScheduleField } from '@/schedule/ScheduleField';
import { useSchedulePreview } from '@/schedule/useSchedulePreview';
import { type JobValues, questionOf } from './values';
import { WhenFields } from './WhenFields';

/** When the job runs: the schedule itself, and below it what narrows or shifts it. One preview answers for both. */
export function ScheduleFields({ jobId }: { jobId: string | undefined }) {
  const { control } = useFormContext<JobValues>();
  const question = useWatch({ control, compute: (values: JobValues) => questionOf(values, jobId) });
  const state = useSchedulePreview(question);
  const expression = useController({ control, name: 'cronExpression', rules: rules('job', 'cronExpression') });
  const timezone = useController({ control, name: 'timezone', rules: rules('job', 'timezone') });

  return (
    <>
      <Panel title="Schedule" className="overflow-visible">
        <ScheduleField
          expression={{ ...expression.field, error: expression.fieldState.error?.message }}
          timezone={{ ...timezone.field, error: timezone.fieldState.error?.message }}
          state={state}
        />
      </Panel>
      <WhenFields problems={state.problems} />
    </>
  );
}
