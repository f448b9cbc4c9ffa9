import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { fetchFile } from '@/api/downloads';
import { messageOf } from '@/api/errors';
import { exportsQuery, isGoingOn, useAskForExport, useExportAddress } from '@/api/exports';
import type { Export, ExportRequest } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { RelativeTime } from '@/components/RelativeTime';
import { Spinner } from '@/components/Spinner';
import { ErrorState, LoadingRows } from '@/components/States';
import { useToast } from '@/components/Toasts';
import { plural } from '@/format/number';
import { readerTimeZone } from '@/format/time';
import { filtersOf, type LogSearch } from './search';

const FORMATS = { csv: 'CSV', jsonl: 'JSON lines' } as const satisfies Record<Export['format'], string>;

type ExportProps = { search: LogSearch; timeZone: string };

/** The runs of the span as a file. The server writes it by itself, however long it is: one may close the dialog. */
export function ExportButton(props: ExportProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden /> Export
      </Button>
      {isOpen && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ search, timeZone, onClose }: ExportProps & { onClose: () => void }) {
  const ask = useAskForExport();
  const { data: known, error, refetch } = useQuery(exportsQuery);
  const { from, to, search: text } = filtersOf(search, timeZone);
  const begin = (format: ExportRequest['format']) => ask.mutate({ kind: 'executions', format, from, to, search: text });
  return (
    <Dialog
      title="Export the runs"
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p className="text-muted">
        {from || to || text ? 'Those of the span and the search on this page.' : 'All runs that are kept.'} The file is
        written while you go on working.
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button
            key={format}
            isPending={ask.isPending && ask.variables?.format === format}
            onClick={() => begin(format)}
          >
            Write {FORMATS[format]}
          </Button>
        ))}
      </p>
      {ask.error && (
        <Notice tone="danger" className="mt-3">
          {messageOf(ask.error)}
        </Notice>
      )}
      <h3 className="mt-6 mb-1 font-medium text-[0.8125rem]">Your files</h3>
      {known ? (
        <Files files={known} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingRows label="Loading your files" rows={2} />
      )}
    </Dialog>
  );
}

function Files({ files }: { files: Export[] }) {
  if (files.length === 0) return <p className="text-muted">None yet.</p>;
  return (
    <ul aria-label="Your files" className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span className="min-w-0 flex-1">
            <span className="block">
              {file.kind === 'audit' ? 'Audit trail' : 'Runs'} as {FORMATS[file.format]}
            </span>
            <span className="block text-faint text-xs">
              <RelativeTime at={file.createdAt} timeZone={readerTimeZone()} />
            </span>
          </span>
          <Progress file={file} />
        </li>
      ))}
    </ul>
  );
}

function Progress({ file }: { file: Export }) {
  if (file.state === 'failed') return <span className="text-danger text-xs">{file.error ?? 'It failed.'}</span>;
  if (file.state === 'done') return <Fetch file={file} />;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted text-xs">
      {isGoingOn(file) && <Spinner />}
      {file.state === 'queued' ? 'Waits for its turn' : `${plural(file.rows, 'run')} written`}
    </span>
  );
}

function Fetch({ file }: { file: Export }) {
  const toast = useToast();
  const address = useExportAddress();
  const fetchIt = () =>
    address.mutate(file.id, {
      onSuccess: ({ downloadUrl }) => downloadUrl && fetchFile(downloadUrl),
      onError: (error) => toast('danger', messageOf(error)),
    });
  return (
    <Button
      size="sm"
      aria-label={`Download the file of ${plural(file.rows, 'row')}`}
      isPending={address.isPending}
      onClick={fetchIt}
    >
      {!address.isPending && <Download aria-hidden />} {plural(file.rows, 'row')}
    </Button>
  );
}
