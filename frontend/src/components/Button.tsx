import type { ComponentProps } from 'react';
import { classes } from './classes';
import { Spinner } from './Spinner';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'sm' | 'md';

const VARIANTS: Record<Variant, string> = {
  primary: 'border-transparent bg-primary text-white not-disabled:hover:bg-primary-strong shadow-card',
  secondary: 'border-line-strong bg-surface text-ink not-disabled:hover:bg-sunken shadow-card',
  ghost: 'border-transparent text-muted not-disabled:hover:bg-sunken not-disabled:hover:text-ink',
  danger: 'border-transparent bg-danger text-white not-disabled:hover:opacity-90 shadow-card dark:text-canvas',
};
const SIZES: Record<Size, string> = { sm: 'h-8 px-2.5 text-[0.8125rem]', md: 'h-9 px-3.5 text-sm' };

/** The look of a button, for links that act like one too. */
export function buttonLook(variant: Variant = 'secondary', size: Size = 'md'): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-lg border font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-55 [&>svg]:size-4 [&>svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
  );
}

type ButtonProps = ComponentProps<'button'> & { variant?: Variant; size?: Size; isPending?: boolean };

export function Button({ variant, size, isPending = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(buttonLook(variant, size), className)}
      disabled={disabled || isPending}
      aria-busy={isPending || undefined}
      {...rest}
    >
      {isPending && <Spinner />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string };

/** A button that shows only an icon; the label is its name and its tooltip. */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-muted transition-colors hover:bg-sunken hover:text-ink disabled:pointer-events-none disabled:opacity-50 [&>svg]:size-4',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
