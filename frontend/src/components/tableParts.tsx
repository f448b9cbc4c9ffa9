// What a short table and a very long one have in common: columns as data, a head, and rows that can be clicked.
import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import { type MouseEvent, memo, type Ref } from 'react';
import { classes } from './classes';

const features = tableFeatures({}); // sorting, filtering and paging are the server's

/** Classes of the whole column, and of its cells without the head. */
type Look = { className?: string; cell?: string };

export type Column<Row extends RowData> = ColumnDef<typeof features, Row> & { meta?: Look };

export type RowsProps<Row extends RowData> = {
  label: string;
  columns: Column<Row>[];
  rowId: (row: Row) => string;
  /** Makes the whole row clickable; inside it, a link or button must do the same for the keyboard. */
  onRowClick?: (row: Row) => void;
  isMarked?: (row: Row) => boolean;
};

/** The rows given, ready to be drawn. */
export function useRows<Row extends RowData>({ columns, rowId }: RowsProps<Row>, rows: Row[]) {
  return useTable<typeof features, Row>({ features, columns, data: rows, getRowId: rowId });
}

type Table<Row extends RowData> = ReturnType<typeof useRows<Row>>;

export function TableHead<Row extends RowData>({ table }: { table: Table<Row> }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1} className="border-line border-b">
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
  );
}

type TableRowProps<Row extends RowData> = Pick<RowsProps<Row>, 'columns' | 'onRowClick'> & {
  table: Table<Row>;
  row: ReturnType<Table<Row>['getRowModel']>['rows'][number];
  isMarked: boolean;
  isNew?: boolean;
  /** Its number in a list of which not every row is drawn, and who measures it. */
  index?: number;
  ref?: Ref<HTMLTableRowElement>;
};

/** Drawn anew when its row, its place or its columns change, and not with every other row: a long list scrolls by that. */
export const TableRow = memo(Row, isSame) as typeof Row;

function isSame<Data extends RowData>(one: TableRowProps<Data>, other: TableRowProps<Data>): boolean {
  const sameRow = one.row.original === other.row.original && one.index === other.index;
  const sameLook = one.columns === other.columns && one.isMarked === other.isMarked && one.isNew === other.isNew;
  return sameRow && sameLook && one.onRowClick === other.onRowClick && one.ref === other.ref;
}

function Row<Data extends RowData>({ table, row, isNew, index, ref, onRowClick, isMarked }: TableRowProps<Data>) {
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2} // the head is the first
      onClick={onRowClick && ((event) => isPlainClick(event) && onRowClick(row.original))}
      className={classes(
        'transition-colors',
        isNew && 'row-new',
        onRowClick && 'cursor-pointer hover:bg-canvas',
        isMarked && 'bg-accent-soft/60',
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
