import type { RowData } from '@tanstack/react-table';
import { Skeleton } from './States';
import { type RowsProps, TableHead, TableRow, useRows } from './tableParts';
import { type Piece, useWindowedRows } from './useWindowedRows';

const ROW_PX = 61;

type LongTableProps<Row extends RowData> = RowsProps<Row> & {
  count: number;
  /** Undefined while the row is on its way. */
  rowAt: (index: number) => Row | undefined;
  onShow: (first: number, last: number) => void;
};

/** A table of any length: the rows on the screen are in the page, and room for the others. */
export function LongTable<Row extends RowData>({ count, rowAt, onShow, ...props }: LongTableProps<Row>) {
  const { list, measure, pieces } = useWindowedRows<HTMLTableSectionElement, HTMLTableRowElement>({
    count,
    estimate: ROW_PX,
    onShow,
  });
  const drawn = drawnRows(pieces, rowAt, props.rowId);
  const table = useRows(props, drawn.rows);
  return (
    <div className="overflow-x-auto">
      <table aria-label={props.label} aria-rowcount={count + 1} className="w-full border-collapse text-left">
        <TableHead table={table} />
        <tbody ref={list} className="divide-y divide-line">
          {pieces.map((piece) => {
            if (piece.kind === 'gap') return <Gap key={`gap ${piece.before}`} height={piece.height} />;
            const row = table.getRowModel().rows[drawn.at.get(piece.index) ?? -1];
            if (!row) return <Awaited key={`row ${piece.index}`} columns={props.columns.length} />;
            return (
              <TableRow
                key={row.id}
                ref={measure}
                index={piece.index}
                table={table}
                columns={props.columns}
                row={row}
                onRowClick={props.onRowClick}
                isMarked={props.isMarked?.(row.original) ?? false}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The rows to draw, and where each place finds its own. A row that changes its page may be in both for a moment. */
function drawnRows<Row>(pieces: Piece[], rowAt: (index: number) => Row | undefined, rowId: (row: Row) => string) {
  const rows: Row[] = [];
  const at = new Map<number, number>();
  const seen = new Set<string>();
  for (const piece of pieces) {
    const row = piece.kind === 'row' ? rowAt(piece.index) : undefined;
    if (piece.kind === 'gap' || row === undefined || seen.has(rowId(row))) continue;
    seen.add(rowId(row));
    at.set(piece.index, rows.push(row) - 1);
  }
  return { rows, at };
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className="border-0">
      <td style={{ height }} className="p-0" />
    </tr>
  );
}

function Awaited({ columns }: { columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height: ROW_PX }} className="px-4">
        <Skeleton className="h-4 w-2/5" />
      </td>
    </tr>
  );
}
