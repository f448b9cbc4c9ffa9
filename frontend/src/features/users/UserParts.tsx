import { CircleCheck, CircleOff, Mail } from 'lucide-react';
import type { User } from '@/api/types';
import { Badge, type BadgeTone } from '@/components/Badge';

const STATES: Record<User['status'], { word: string; Icon: typeof Mail; tone: BadgeTone }> = {
  ACTIVE: { word: 'Active', Icon: CircleCheck, tone: 'success' },
  INVITED: { word: 'Invited', Icon: Mail, tone: 'info' },
  DISABLED: { word: 'Disabled', Icon: CircleOff, tone: 'neutral' },
};

export function UserStatusBadge({ user }: { user: User }) {
  const { word, Icon, tone } = STATES[user.status];
  return (
    <Badge tone={tone} icon={Icon}>
      {word}
    </Badge>
  );
}
