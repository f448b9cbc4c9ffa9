import { CalendarClock, CloudOff, History } from 'lucide-react';
import { classes } from '@/components/classes';
import { interval } from '@/format/time';
import { EventBridgeForms } from './EventBridgeForms';
import { NextRuns } from './NextRuns';
import { ClockChanges, SkippedRuns } from './PreviewNotes';
import { ScheduleWarnings } from './ScheduleWarnings';
import type { PreviewState } from './useSchedulePreview';

const UNTIL_TYPED = 'What the schedule means and its next runs appear here.';
const UNTIL_ANSWERED = 'Reading the schedule…';
const UNTIL_RIGHT = 'The next runs appear here once the schedule is right.';

type SchedulePreviewProps = { state: PreviewState; onSuggestion: (expression: string) => void };

/** What the server says about the schedule: in words, run by run, and what to know about it. */
export function SchedulePreview({ state, onSuggestion }: SchedulePreviewProps) {
  const { preview, isWaiting, isOld, failure, problems } = state;
  const isWrong = Object.keys(problems).length > 0;
  const instead = isWaiting ? UNTIL_ANSWERED : isWrong ? UNTIL_RIGHT : UNTIL_TYPED;
  return (
    <section
      aria-label="What the schedule means"
      aria-busy={isWaiting}
      className="space-y-3 rounded-lg bg-canvas px-4 py-3"
    >
      <div aria-live="polite" className="space-y-2">
        {!preview && (failure ? <NoAnswer>{failure}</NoAnswer> : <p className="text-faint">{instead}</p>)}
        {preview && failure && <NoAnswer>{failure}</NoAnswer>}
        {preview && isOld && <Old expression={preview.expression} />}
        {preview && (
          <p className={classes('flex items-start gap-2 font-medium', (isWaiting || isOld) && 'text-muted')}>
            <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            <span>
              {preview.description}
              {preview.averageIntervalSeconds !== null && (
                <span className="font-normal text-faint">
                  {' '}
                  · every {interval(preview.averageIntervalSeconds)} on average
                </span>
              )}
            </span>
          </p>
        )}
      </div>
      {preview && (
        <div className={classes('space-y-3', isOld && 'border-warning border-l-2 pl-3')}>
          {!isOld && <ScheduleWarnings warnings={preview.warnings} onSuggestion={onSuggestion} />}
          <NextRuns runs={preview.nextRuns} timezone={preview.timezone} />
          <ClockChanges notes={preview.dstNotes} />
          <SkippedRuns runs={preview.skipped} />
          <EventBridgeForms forms={preview.eventBridge} />
        </div>
      )}
    </section>
  );
}

function NoAnswer({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-2 text-warning">
      <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>There is no preview just now. {children} The job can be saved all the same.</span>
    </p>
  );
}

function Old({ expression }: { expression: string }) {
  return (
    <p className="flex items-start gap-2 text-warning">
      <History aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        Below is what held before, for <code className="font-mono">{expression}</code>.
      </span>
    </p>
  );
}
