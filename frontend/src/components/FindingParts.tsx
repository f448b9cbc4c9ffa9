import { CircleAlert, CircleCheck, Flame, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Finding } from '@/api/types';
import { Badge, type BadgeTone } from './Badge';

type Look = { word: string; Icon: LucideIcon; tone: BadgeTone };

const SEVERITIES: Record<Finding['severity'], Look> = {
  CRITICAL: { word: 'Critical', Icon: Flame, tone: 'danger' },
  HIGH: { word: 'High', Icon: CircleAlert, tone: 'danger' },
  MEDIUM: { word: 'Medium', Icon: TriangleAlert, tone: 'warning' },
  LOW: { word: 'Low', Icon: Info, tone: 'info' },
};
const STATES: Record<Finding['status'], Look> = {
  OPEN: { word: 'Open', Icon: CircleAlert, tone: 'warning' },
  ACKNOWLEDGED: { word: 'Looked at', Icon: CircleCheck, tone: 'neutral' },
};

export const severities = Object.keys(SEVERITIES) as Finding['severity'][];
export const findingStates = Object.keys(STATES) as Finding['status'][];

export function severityWord(severity: Finding['severity']): string {
  return SEVERITIES[severity].word;
}

export function findingStateWord(status: Finding['status']): string {
  return STATES[status].word;
}

export function SeverityBadge({ severity }: { severity: Finding['severity'] }) {
  return <LookBadge look={SEVERITIES[severity]} />;
}

export function FindingStateBadge({ status }: { status: Finding['status'] }) {
  return <LookBadge look={STATES[status]} />;
}

function LookBadge({ look: { word, Icon, tone } }: { look: Look }) {
  return (
    <Badge tone={tone} icon={Icon}>
      {word}
    </Badge>
  );
}
