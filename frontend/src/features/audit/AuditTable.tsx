import { useMemo } from 'react';
import type { AuditEntry } from '@/api/types';
import { type Column, DataTable } from '@/components/DataTable';
import { Actor, type AuditListProps, OpenEntry, OutcomeBadge } from './AuditParts';

export function AuditTable({ entries, timeZone, openId, onOpen }: AuditListProps) {
  const columns = useMemo(() => columnsFor(timeZone, onOpen), [timeZone, onOpen]);
  return (
    <DataTable
      label="Audit trail"
      columns={columns}
      rows={entries}
      rowId={(entry) => entry.id}
      onRowClick={(entry) => onOpen(entry.id)}
      isMarked={(entry) => entry.id === openId}
    />
  );
}

function columnsFor(timeZone: string, onOpen: (id: string) => void): Column<AuditEntry>[] {
  return [
    {
      id: 'at',
      header: () => (
        <>
          When <span className="block font-normal">{timeZone}</span>
        </>
      ),
      cell: ({ row }) => <OpenEntry entry={row.original} timeZone={timeZone} onOpen={onOpen} />,
    },
    {
      id: 'actor',
      header: 'Who',
      cell: ({ row }) => <Actor actor={row.original.actor} />,
      meta: { className: 'min-w-40' },
    },
    { id: 'action', header: 'What', cell: ({ row }) => <What entry={row.original} />, meta: { className: 'min-w-40' } },
    {
      id: 'resource',
      header: 'On',
      cell: ({ row }) => row.original.resource ?? '–',
      meta: { cell: 'break-all font-mono text-muted text-xs' },
    },
    {
      id: 'source',
      header: 'From',
      cell: ({ row }) => row.original.sourceIp ?? '–',
      meta: { className: 'min-w-28', cell: 'break-all text-muted' },
    },
    { id: 'outcome', header: 'Outcome', cell: ({ row }) => <OutcomeBadge outcome={row.original.outcome} /> },
  ];
}

function What({ entry: { action, method, route } }: { entry: AuditEntry }) {
  return (
    <>
      <span className="break-words font-medium">{action}</span>
      {method && (
        <span className="block break-all font-mono text-2xs text-faint">
          {method} {route}
        </span>
      )}
    </>
  );
}
