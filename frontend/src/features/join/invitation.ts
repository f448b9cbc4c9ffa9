// An invitation as its link carries it: behind the #, which browsers send to no server.

export type Invitation = { secret: string; email: string | null };

/** Of an address's fragment, without its #. */
export function invitationIn(fragment: string): Invitation | null {
  const fields = new URLSearchParams(fragment);
  const secret = fields.get('invitation');
  return secret ? { secret, email: fields.get('email') } : null;
}
