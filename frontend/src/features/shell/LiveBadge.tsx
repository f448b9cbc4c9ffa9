import type { LiveState } from '@/api/live';
import { classes } from '@/components/classes';

const LOOKS: Record<LiveState, { word: string; title: string; dot: string }> = {
  live: { word: 'Live', title: 'Updates arrive by themselves', dot: 'bg-success' },
  connecting: { word: 'Connecting…', title: 'Opening the live connection', dot: 'bg-warning animate-pulse' },
  lost: {
    word: 'Reconnecting…',
    title: 'The live connection was lost; what you see may be out of date',
    dot: 'bg-danger animate-pulse',
  },
};

export function LiveBadge({ state }: { state: LiveState }) {
  const { word, title, dot } = LOOKS[state];
  return (
    <span role="status" title={title} className="inline-flex items-center gap-2 whitespace-nowrap text-muted text-xs">
      <span aria-hidden className={classes('size-2 rounded-full', dot)} />
      {word}
    </span>
  );
}
