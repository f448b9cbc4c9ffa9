import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon, Pause } from 'lucide-react';
import type { Heartbeat, HeartbeatStatus, Ping } from '@/api/types';
import type { BadgeTone } from '@/components/Badge';

export const STATES: Record<HeartbeatStatus, { word: string; tone: BadgeTone; Icon: LucideIcon }> = {
  NEW: { word: 'Never heard of', tone: 'neutral', Icon: CircleDashed },
  UP: { word: 'In time', tone: 'success', Icon: CircleCheck },
  LATE: { word: 'Late', tone: 'warning', Icon: Clock },
  DOWN: { word: 'Down', tone: 'danger', Icon: CircleX },
  PAUSED: { word: 'Paused', tone: 'neutral', Icon: Pause },
};

export const SIGNALS: Record<Ping['signal'], { word: string; tone: BadgeTone }> = {
  success: { word: 'Done', tone: 'success' },
  start: { word: 'Begun', tone: 'neutral' },
  fail: { word: 'Failed', tone: 'danger' },
};

const UNITS = [
  { seconds: 86_400, word: 'days' },
  { seconds: 3_600, word: 'hours' },
  { seconds: 60, word: 'minutes' },
] as const;

/** The largest unit that gives a whole number; minutes otherwise. */
export function graceOf(seconds: number): { amount: number; unit: number } {
  const unit = UNITS.find((each) => seconds >= each.seconds && seconds % each.seconds === 0)?.seconds ?? 60;
  return { amount: seconds / unit, unit };
}

export const graceUnits = UNITS.toReversed();

/** A shell's last line: what is done is told, and what failed with its exit status. */
export function examplesOf({ pingPath }: Heartbeat, origin: string): { label: string; text: string }[] {
  const address = `${origin}${pingPath}`;
  return [
    { label: 'Address', text: address },
    { label: 'In a shell, when the work is done', text: `curl -fsS -m 10 --retry 5 ${address}` },
    { label: 'In a crontab', text: `0 3 * * * /opt/backup.sh; curl -fsS -m 10 --retry 5 ${address}/$?` },
  ];
}
