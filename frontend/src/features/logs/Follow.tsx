import { Pause, Play } from 'lucide-react';
import { Button } from '@/components/Button';
import { classes } from '@/components/classes';

type FollowProps = { isOn: boolean; isPossible: boolean; onChange: (isOn: boolean) => void };

/** New lines come by themselves until somebody wants to read in peace. */
export function Follow({ isOn, isPossible, onChange }: FollowProps) {
  return (
    <>
      <span role="status" className="inline-flex items-center gap-2 text-muted text-xs">
        <span aria-hidden className={classes('size-2 rounded-full', isOn ? 'bg-success' : 'bg-line-strong')} />
        {isOn ? 'New lines appear by themselves' : 'Paused'}
      </span>
      <Button disabled={!isPossible} onClick={() => onChange(!isOn)}>
        {isOn ? <Pause aria-hidden /> : <Play aria-hidden />}
        {isOn ? 'Pause' : 'Follow'}
      </Button>
    </>
  );
}
