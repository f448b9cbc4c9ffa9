import { Info, TriangleAlert } from 'lucide-react';
import type { SchedulePreview } from '@/api/types';
import { Button } from '@/components/Button';
import { classes } from '@/components/classes';

type Warning = SchedulePreview['warnings'][number];

/** Good to know, but nobody's mistake. */
const MERE_NOTES = new Set(['RARE', 'SECONDS', 'HASHED_UNSAVED', 'TOP_OF_HOUR']);

type ScheduleWarningsProps = { warnings: Warning[]; onSuggestion: (expression: string) => void };

/** What might not be meant, and with one click what might be. */
export function ScheduleWarnings({ warnings, onSuggestion }: ScheduleWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <ul aria-label="Worth knowing" className="space-y-1.5">
      {warnings.map(({ code, message, suggestion }) => {
        const isNote = MERE_NOTES.has(code);
        const Icon = isNote ? Info : TriangleAlert;
        return (
          <li
            key={`${code} ${message}`}
            className={classes(
              'flex items-start gap-2 rounded-lg px-3 py-2 text-[0.8125rem]',
              isNote ? 'bg-info-soft text-info' : 'bg-warning-soft text-warning',
            )}
          >
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2">
              <span className="min-w-0 flex-1 basis-56 break-words">{message}</span>
              {suggestion && (
                <Button size="sm" onClick={() => onSuggestion(suggestion)}>
                  Use <code className="font-mono">{suggestion}</code>
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
