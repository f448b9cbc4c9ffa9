/** Where to go after signing in: a page of this console, whatever the address said. */
export function safeReturnPath(path: string | undefined): string {
  if (!path?.startsWith('/')) return '/';
  const url = new URL(path, location.origin);
  const leadsHere = url.origin === location.origin && url.pathname !== '/sign-in';
  return leadsHere ? url.pathname + url.search + url.hash : '/';
}
