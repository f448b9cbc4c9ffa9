import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import type { MouseEvent } from 'react';
import { classes } from './classes';
import { useArrivals } from './useArrivals';

const features = tableFeatures({}); // sorting, filtering and paging are the server's

/** Classes of the whole column, and of its cells without the head. */
type Look = { className?: string; cell?: string };

export type Column<Row extends RowData> = ColumnDef<typeof features, Row> & { meta?: Look };

type DataTableProps<Row extends RowData> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** Makes the whole row clickable; inside it, a link or button must do the same for the keyboard. */
  onRowClick?: (row: Row) => void;
  isMarked?: (row: Row) => boolean;
};

export function DataTable<Row extends RowData>({
  label,
  columns,
  rows,
  rowId,
  onRowClick,
  isMarked,
}: DataTableProps<Row>) {
  const table = useTable<typeof features, Row>({ features, columns, data: rows, getRowId: rowId });
  const hasArrived = useArrivals(rows.map(rowId));
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse text-left">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className="border-line border-b">
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  className={classes(
                    CELL,
                    'py-2 font-medium text-faint text-xs',
                    lookOf(header.column.columnDef).className,
                  )}
                >
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody className="divide-y divide-line">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              onClick={onRowClick && ((event) => isPlainClick(event) && onRowClick(row.original))}
              className={classes(
                'transition-colors',
                hasArrived(row.id) && 'row-new',
                onRowClick && 'cursor-pointer hover:bg-canvas',
                isMarked?.(row.original) && 'bg-accent-soft/60',
              )}
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={classes(
                    CELL,
                    'py-2.5',
                    lookOf(cell.column.columnDef).className,
                    lookOf(cell.column.columnDef).cell,
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CELL = 'px-2.5 first:pl-4 last:pr-4 align-middle';

function lookOf(column: object): Look {
  return (column as { meta?: Look }).meta ?? {};
}

/** Not on a control inside the row, and not at the end of selecting text. */
function isPlainClick(event: MouseEvent): boolean {
  const onControl =
    event.target instanceof Element && event.target.closest('a, button, input, select, [role="menuitem"]');
  return !onControl && !window.getSelection()?.toString();
}
