import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

type Tone = 'danger' | 'warning' | 'info' | 'success';

const TONES = {
  danger: { look: 'bg-danger-soft text-danger', Icon: CircleAlert },
  warning: { look: 'bg-warning-soft text-warning', Icon: TriangleAlert },
  info: { look: 'bg-info-soft text-info', Icon: Info },
  success: { look: 'bg-success-soft text-success', Icon: CircleCheck },
};

type NoticeProps = { tone: Tone; title?: string; children?: ReactNode; action?: ReactNode; className?: string };

/** Something to know about the page or the form as a whole. */
export function Notice({ tone, title, children, action, className }: NoticeProps) {
  const { look, Icon } = TONES[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes('flex gap-2.5 rounded-lg px-3.5 py-2.5', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 break-words">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="first-letter:uppercase">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
