import type { SchedulePreview } from '@/api/types';
import { minuteTime } from '@/format/time';

/** What is registered with EventBridge Scheduler. */
export function EventBridgeForms({ forms }: { forms: SchedulePreview['eventBridge'] }) {
  if (forms.length === 0) return null;
  return (
    <details>
      <summary className="w-fit text-faint text-xs hover:text-ink">In EventBridge Scheduler</summary>
      <p className="mt-1.5 text-faint text-xs">
        It wakes Cron Manager at these times at least; which of them are runs is decided here.
      </p>
      <ul aria-label="In EventBridge Scheduler" className="mt-1.5 space-y-1.5">
        {forms.map(({ expression, timezone, startAt, endAt }) => (
          <li key={`${expression} ${timezone} ${startAt}`} className="break-words">
            <code className="font-mono text-[0.8125rem]">{expression}</code>{' '}
            <span className="text-faint text-xs">
              {timezone}
              {startAt && `, from ${minuteTime(startAt, timezone)}`}
              {endAt && `, until ${minuteTime(endAt, timezone)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
