// Single keys that do something anywhere on a page. They can be switched off, as WCAG 2.1.4 asks: speech input types
// letters, too.
import { useEffect, useRef, useSyncExternalStore } from 'react';

const KEY = 'shortcuts';
const listeners = new Set<() => void>();

export function shortcutsAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function useShortcutsSetting(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, shortcutsAreOn);
  return [isOn, switchShortcuts];
}

/** Handlers by key, such as `/` or `n`. Silent while somebody types, a dialog is open, or a modifier is held. */
export function useShortcuts(handlers: Record<string, () => void>): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const handler = current.current[event.key];
      if (!handler || !isFree(event) || !shortcutsAreOn()) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  return !isTyping && document.querySelector('dialog[open]') === null;
}

function switchShortcuts(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    return; // storage may be closed to us: they then stay as they are
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
