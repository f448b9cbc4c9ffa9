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
    signOut.mutate(undefined, {
      onSuccess: () => navigate({ to: '/sign-in' }).then(() => queryClient.clear()),
      onError: (error) => toast('danger', messageOf(error)),
    });
}
