import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCanChange } from '@/api/account';
import { useShortcuts } from '@/components/shortcuts';

export type Overlay = 'none' | 'palette' | 'keys';

/** The keys that work on every page. Rows are told by their links, which carry `data-row`. */
export function useConsoleKeys(show: (overlay: Overlay) => void): void {
  const navigate = useNavigate();
  const canChange = useCanChange();
  useShortcuts({
    '/': () => focusSearch() || show('palette'),
    n: () => canChange && void navigate({ to: '/jobs/new' }),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    x: chooseRow,
    '?': () => show('keys'),
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault(); // the browser would go to its own search
      if (document.querySelector('dialog[open]') === null) show('palette');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [show]);
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}

function chooseRow(): void {
  document.activeElement?.closest('tr, li')?.querySelector<HTMLElement>('[data-choose]')?.click();
}

function moveAmongRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? rows[0] : rows[at + step];
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest' });
}
