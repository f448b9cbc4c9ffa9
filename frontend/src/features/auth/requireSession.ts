import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { currentUserQuery } from '@/api/account';
import { ApiError } from '@/api/errors';
import { maySessionExist } from '@/api/session';

/** The guard of every page but the sign-in: nobody signed in means signing in first, and then coming back here. */
export async function requireSession(queryClient: QueryClient, href: string): Promise<void> {
  const signIn = redirect({ to: '/sign-in', search: { from: href } });
  if (!maySessionExist()) throw signIn;
  try {
    await queryClient.ensureQueryData(currentUserQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw signIn;
    throw error;
  }
}

/** The guard of the administrators' pages, after `requireSession`: nobody else is told that they exist. */
export async function requireAdministrator(queryClient: QueryClient): Promise<void> {
  const user = await queryClient.ensureQueryData(currentUserQuery);
  if (user.role !== 'ADMIN') throw notFound();
}
