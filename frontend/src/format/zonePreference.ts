// The time zone that a person reads times in; the browser's unless they have chosen another one in this browser.
const KEY = 'time-zone';

export function chosenTimeZone(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** null for the browser's own. Pages show it from the next one on. */
export function chooseTimeZone(zone: string | null): void {
  try {
    if (zone === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, zone);
  } catch {
    // storage may be closed to us: times are then shown by the browser's clock
  }
}
