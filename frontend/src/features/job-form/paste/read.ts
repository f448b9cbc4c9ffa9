// What somebody pastes: a curl command, or a line of a crontab that calls one.
import { curlValues, type Pasted } from './curl';
import { wordsOf } from './shell';

const SHORTHAND = /^(@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|reboot))\s+(.*)$/is;
const FIVE_FIELDS = /^((?:[0-9*][^\s]*\s+){2}(?:[0-9*a-zA-Z?][^\s]*\s+){2}[0-9*a-zA-Z?][^\s]*)\s+(.*)$/s;
const ZONE = /^(?:CRON_TZ|TZ)=(\S+)\s+/;

/** null for what is neither. */
export function readPasted(text: string): Pasted | null {
  const { timezone, lines } = withoutVariables(text.trim());
  const { schedule, command } = splitLine(lines);
  const call = schedule === null ? null : commandValues(unescaped(command), true);
  const found = call ?? (schedule === null ? commandValues(lines, false) : null);
  if (schedule === null) return found;
  return {
    values: { cronExpression: schedule, ...(timezone ? { timezone } : {}), ...found?.values },
    left: found?.left ?? (command ? [`the command ${command}: jobs call addresses, and it calls none`] : []),
  };
}

/** Comments and assignments above the line; the zone is what cron reads its fields by. */
function withoutVariables(text: string): { timezone: string | null; lines: string } {
  let timezone: string | null = null;
  let lines = text.replace(/^(?:\s*#[^\n]*(?:\n|$))+/, '').trimStart();
  for (let match = ZONE.exec(lines); match; match = ZONE.exec(lines)) {
    timezone = match[1]?.replaceAll(/["']/g, '') ?? null;
    lines = lines.slice(match[0].length).trimStart();
  }
  return { timezone, lines };
}

function splitLine(line: string): { schedule: string | null; command: string } {
  const [, schedule, command = ''] = SHORTHAND.exec(line) ?? FIVE_FIELDS.exec(`${line} `) ?? [];
  return { schedule: schedule?.replaceAll(/\s+/g, ' ') ?? null, command: command.trim() };
}

/** In a crontab, `%` ends the command and what follows is its input; `\%` is the sign itself. */
function unescaped(command: string): string {
  const end = /(?<!\\)%/.exec(command)?.index ?? command.length;
  return command.slice(0, end).replaceAll('\\%', '%');
}

/** A system's crontab names a user before the command. */
function commandValues(command: string, mayNameUser: boolean): Pasted | null {
  const words = wordsOf(command);
  const at = mayNameUser && !isCaller(words[0]) && isCaller(words[1]) ? 1 : 0;
  const [name, ...rest] = words.slice(at);
  if (!isCaller(name)) return null;
  return /wget$/.test(name ?? '') ? wgetValues(rest) : curlValues(rest);
}

function isCaller(word: string | undefined): boolean {
  return /^(?:\S*\/)?(?:curl|wget)$/.test(word ?? '');
}

/** Only its address counts: the rest of wget is about files. */
function wgetValues(words: string[]): Pasted | null {
  const url = words.find((word) => /^https?:\/\//i.test(word));
  return url ? curlValues([url]) : null;
}
