import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { download, type FileFormat } from '@/api/downloads';
import { messageOf } from '@/api/errors';
import { Button } from '@/components/Button';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';
import { filtersOf, type LogSearch } from './search';

const FORMATS: FileFormat[] = ['csv', 'json'];

/** The runs of the span, part by part; one sees how far it is, and can stop it. */
export function Export({ search, timeZone }: { search: LogSearch; timeZone: string }) {
  const toast = useToast();
  const [parts, setParts] = useState(0);
  const [stop, setStop] = useState<AbortController | null>(null);
  const fetching = useMutation({
    mutationFn: (format: FileFormat) => {
      const controller = new AbortController();
      setParts(0);
      setStop(controller);
      const { from, to, search: text } = filtersOf(search, timeZone);
      const query = { from, to, search: text };
      return download('/api/v1/executions/export', query, format, 'runs', {
        onPart: setParts,
        signal: controller.signal,
      });
    },
    onError: (error) => toast('danger', stop?.signal.aborted ? 'The export is stopped.' : messageOf(error)),
    onSettled: () => setStop(null),
  });
  if (fetching.isPending)
    return (
      <>
        <span role="status" className="text-muted text-xs">
          {parts === 0 ? 'Fetching the runs…' : `${plural(parts, 'part')} fetched…`}
        </span>
        <Button onClick={() => stop?.abort()}>Stop</Button>
      </>
    );
  return FORMATS.map((format) => (
    <Button
      key={format}
      aria-label={`Export the runs as ${format.toUpperCase()}`}
      onClick={() => fetching.mutate(format)}
    >
      <Download aria-hidden /> {format.toUpperCase()}
    </Button>
  ));
}
