import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { ScheduleField } from './ScheduleField';
import { useSchedulePreview } from './useSchedulePreview';

type ScheduleValues = FieldValues & { cronExpression: string; timezone: string };

/** The schedule of a form whose fields for it are `cronExpression` and `timezone`. */
export function BoundSchedule<Values extends ScheduleValues>({ control }: { control: Control<Values> }) {
  const expression = useController({
    control,
    name: 'cronExpression' as Path<Values>,
    rules: { required: 'This is needed.' },
  });
  const timezone = useController({ control, name: 'timezone' as Path<Values> });
  const state = useSchedulePreview({ cronExpression: expression.field.value, timezone: timezone.field.value });
  return (
    <ScheduleField
      expression={{ ...expression.field, error: expression.fieldState.error?.message }}
      timezone={{ ...timezone.field, error: timezone.fieldState.error?.message }}
      state={state}
    />
  );
}
