// What the palette offers for what is typed: pages, actions and jobs, the best fit first.
import type { LucideIcon } from 'lucide-react';

export type Command = {
  id: string;
  group: 'Pages' | 'Actions' | 'Jobs';
  name: string;
  Icon: LucideIcon;
  run: () => void;
};

/** Those whose name holds every word that is typed, beginnings of words before the rest; all of them while nothing is. */
export function matching(commands: Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, rank: rankOf(command.name.toLowerCase(), words) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ command }) => command);
}

function rankOf(name: string, words: string[]): number | null {
  if (!words.every((word) => name.includes(word))) return null;
  return words.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 0 : 1;
}
