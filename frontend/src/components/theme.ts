// The same rule as in public/theme.js, which applies it before the first paint. One choice for all tabs of this browser.
import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const KEY = 'theme';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
let unstored: Theme | null = null; // storage may be closed to us: the choice then lasts as long as the page

export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, current), choose];
}

/** Follows the system's theme and what other tabs choose, for as long as the page lives. */
export function followTheme(): void {
  window.matchMedia(DARK).addEventListener('change', apply);
  window.addEventListener('storage', changed);
}

function choose(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    unstored = theme;
  }
  changed();
}

function current(): Theme {
  if (unstored) return unstored;
  try {
    const stored = localStorage.getItem(KEY);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function changed(): void {
  apply();
  for (const listener of listeners) listener();
}

function apply(): void {
  const theme = current();
  const isDark = theme === 'dark' || (theme === 'system' && window.matchMedia(DARK).matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
