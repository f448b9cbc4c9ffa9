import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSignOut } from '@/api/account';
import { messageOf } from '@/api/errors';
import { useToast } from '@/components/Toasts';

/** Signs out and forgets everything that was shown. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const toast = useToast();
  return () =>
    // as a promise: the menu or palette that it was chosen in is gone by the time of the answer
    void signOut
      .mutateAsync()
      .then(() => navigate({ to: '/sign-in' }))
      .then(() => queryClient.clear())
      .catch((error: unknown) => toast('danger', messageOf(error)));
}
