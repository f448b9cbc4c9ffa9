import { Link } from '@tanstack/react-router';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { lineKey } from '@/api/logs';
import type { LogLine } from '@/api/types';
import { longTime, shortTime } from '@/format/time';
import { classes } from './classes';

const LEVELS = {
  info: { word: 'Info', Icon: Info, tone: 'text-faint' },
  warning: { word: 'Warning', Icon: TriangleAlert, tone: 'text-warning' },
  error: { word: 'Error', Icon: CircleAlert, tone: 'text-danger' },
} satisfies Record<LogLine['level'], object>;

export function levelWord(level: LogLine['level']): string {
  return LEVELS[level].word;
}

type LogLinesProps = { lines: LogLine[]; timeZone: string; withJob?: boolean };

/** What happened, the latest first. What a target or a person wrote is text, and nothing else. */
export function LogLines({ lines, timeZone, withJob = false }: LogLinesProps) {
  return (
    <ol aria-label="Log" className="divide-y divide-line">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike in everything
        <Line key={`${lineKey(line)} ${index}`} line={line} timeZone={timeZone} withJob={withJob} />
      ))}
    </ol>
  );
}

function Line({ line, timeZone, withJob }: { line: LogLine; timeZone: string; withJob: boolean }) {
  const { at, level, message, jobId, jobName, executionId } = line;
  const { word, Icon, tone } = LEVELS[level];
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-1.5 text-[0.8125rem]">
      <time dateTime={at} title={longTime(at, timeZone)} className="whitespace-nowrap font-mono text-faint text-xs">
        {shortTime(at, timeZone)}
      </time>
      <span className={classes('inline-flex w-20 items-center gap-1.5 self-center text-xs', tone)}>
        <Icon aria-hidden className="size-3.5 shrink-0" /> {word}
      </span>
      {withJob && (
        <Link
          to="/jobs/$jobId"
          params={{ jobId }}
          className="max-w-48 truncate font-medium hover:text-accent hover:underline"
        >
          {jobName}
        </Link>
      )}
      <span className="min-w-0 flex-1 basis-64 break-words">{message}</span>
      {executionId && (
        <Link
          to="/jobs/$jobId"
          params={{ jobId }}
          search={{ execution: executionId }}
          className="text-muted text-xs underline hover:text-accent"
        >
          Run
        </Link>
      )}
    </li>
  );
}
