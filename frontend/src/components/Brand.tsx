import { classes } from './classes';

export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={classes('inline-flex items-center gap-2.5 font-semibold text-[0.9375rem] tracking-tight', className)}
    >
      <img src="/favicon.svg" alt="" className="size-7" />
      Cron Manager
    </span>
  );
}
