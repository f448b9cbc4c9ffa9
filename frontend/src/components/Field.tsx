import { ChevronDown, CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes';

export type ControlProps = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A label, its control, and below it what helps or what is wrong, tied together for screen readers. */
export function Field({ label, hint, error, isOptional, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={classes('min-w-0', className)}>
      <label htmlFor={id} className="mb-1.5 flex items-baseline gap-2 font-medium text-[0.8125rem]">
        {label}
        {isOptional && <span className="font-normal text-faint text-xs">optional</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-faint text-xs">
          {hint}
        </p>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-danger text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0 break-words first-letter:uppercase">{children}</span>
    </p>
  );
}

const CONTROL =
  'w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-ink text-base sm:text-sm shadow-card transition-colors hover:border-faint focus:border-accent focus:outline-2 focus:outline-accent focus:outline-offset-0 aria-invalid:border-danger disabled:opacity-60';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" className={classes(CONTROL, 'h-9', className)} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classes(CONTROL, 'min-h-20 py-2', className)} {...rest} />;
}

/** As wide as its place, or as its options where `className` says so. */
export function Select({ className = 'w-full', ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classes('relative inline-flex', className)}>
      <select className={classes(CONTROL, 'h-9 appearance-none pr-9')} {...rest} />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-2.5 right-3 size-4 text-faint" />
    </span>
  );
}
