import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { download } from '@/api/downloads';
import { messageOf } from '@/api/errors';
import { Button } from './Button';
import { useToast } from './Toasts';

type DownloadButtonProps = {
  path: string;
  query: Record<string, string | undefined>;
  fileName: string;
  children: string;
};

export function DownloadButton({ path, query, fileName, children }: DownloadButtonProps) {
  const toast = useToast();
  const fetching = useMutation({
    mutationFn: () => download(path, query, fileName),
    onError: (error) => toast('danger', messageOf(error)),
  });
  return (
    <Button isPending={fetching.isPending} onClick={() => fetching.mutate()}>
      {!fetching.isPending && <Download aria-hidden />} {children}
    </Button>
  );
}
