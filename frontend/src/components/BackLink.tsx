import { createLink } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ComponentProps } from 'react';

/** The way back to where a page belongs. */
export const BackLink = createLink(({ children, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className="inline-flex items-center gap-1.5 rounded text-muted hover:text-ink">
    <ArrowLeft aria-hidden className="size-3.5" /> {children}
  </a>
));
