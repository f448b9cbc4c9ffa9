import { BellOff, CircleCheck, CircleOff, type LucideIcon } from 'lucide-react';
import type { MaintenanceWindow } from '@/api/types';
import type { BadgeTone } from '@/components/Badge';

/** What a window does now, in a word. */
export function stateOf({ isActive, current, nextAt }: MaintenanceWindow): {
  word: string;
  tone: BadgeTone;
  Icon: LucideIcon;
} {
  if (!isActive) return { word: 'Off', tone: 'neutral', Icon: CircleOff };
  if (current) return { word: 'Quiet now', tone: 'warning', Icon: BellOff };
  if (nextAt) return { word: 'To come', tone: 'success', Icon: CircleCheck };
  return { word: 'Over', tone: 'neutral', Icon: CircleOff };
}
