/** How jobs name a secret. */
export function referenceTo(name: string): string {
  return `\${secret:${name}}`;
}
