import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type DownloadQuery, download, type FileFormat } from '@/api/downloads';
import { messageOf } from '@/api/errors';
import { Button } from './Button';
import { useToast } from './Toasts';

/** `name` is the file's, without its ending. */
type DownloadButtonProps = { path: string; query: DownloadQuery; format: FileFormat; name: string };

export function DownloadButton({ path, query, format, name }: DownloadButtonProps) {
  const toast = useToast();
  const fetching = useMutation({
    mutationFn: () => download(path, query, format, name),
    onError: (error) => toast('danger', messageOf(error)),
  });
  const word = format.toUpperCase();
  return (
    <Button aria-label={`Download as ${word}`} isPending={fetching.isPending} onClick={() => fetching.mutate()}>
      {!fetching.isPending && <Download aria-hidden />} {word}
    </Button>
  );
}
