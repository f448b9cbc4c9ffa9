const CSRF = '__Host-csrf';

export function setCsrfCookie(token: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
  document.cookie = `${CSRF}=${token}; Path=/; Secure`;
}

export function forgetCookies(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
  document.cookie = `${CSRF}=; Path=/; Secure; Max-Age=0`;
}
