import type { RowData } from '@tanstack/react-table';
import { type RowsProps, TableHead, TableRow, useRows } from './tableParts';
import { useArrivals } from './useArrivals';

export type { Column } from './tableParts';

export function DataTable<Row extends RowData>({ rows, ...props }: RowsProps<Row> & { rows: Row[] }) {
  const table = useRows(props, rows);
  const hasArrived = useArrivals(rows.map(props.rowId));
  return (
    <div className="overflow-x-auto">
      <table aria-label={props.label} className="w-full border-collapse text-left">
        <TableHead table={table} />
        <tbody className="divide-y divide-line">
          {table.getRowModel().rows.map((row) => (
            <TableRow
              key={row.id}
              table={table}
              columns={props.columns}
              row={row}
              isNew={hasArrived(row.id)}
              onRowClick={props.onRowClick}
              isMarked={props.isMarked?.(row.original) ?? false}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
