import { classes } from '@/components/classes';

const LOOKS: Record<string, string> = {
  GET: 'bg-info-soft text-info',
  POST: 'bg-success-soft text-success',
  PUT: 'bg-warning-soft text-warning',
  PATCH: 'bg-warning-soft text-warning',
  DELETE: 'bg-danger-soft text-danger',
};

export function Method({ name, className }: { name: string; className?: string }) {
  return (
    <span
      className={classes(
        'inline-grid h-5 shrink-0 place-items-center rounded px-1.5 font-medium font-mono text-[0.6875rem]',
        LOOKS[name] ?? 'bg-sunken text-muted',
        className,
      )}
    >
      {name}
    </span>
  );
}
