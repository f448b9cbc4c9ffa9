import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { type Cell, legendOf, levelOf, type Row, scaleOf } from '@/format/load';
import { count, plural } from '@/format/number';
import { classes } from './classes';

type HeatMapProps = {
  label: string;
  rows: Row[];
  rowHead: (at: number) => string;
  columns: number;
  columnHead: (column: number) => string;
  cellName: (at: number) => string;
  /** Too many squares for numbers in them. */
  isFine?: boolean;
};

type Place = { row: number; column: number };

/**
 * Counts as a table of shaded squares. It is one stop for the keyboard: the arrow keys go from square to square, and the
 * one pointed at or gone to is told in words below.
 */
export function HeatMap({ label, rows, rowHead, columns, columnHead, cellName, isFine = false }: HeatMapProps) {
  const table = useRef<HTMLTableElement>(null);
  const first = useMemo(() => firstPlace(rows), [rows]);
  const [place, setPlace] = useState<Place | null>(null);
  const scale = useMemo(() => scaleOf(rows.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? 0))), [rows]);
  const shown = place && cellAt(rows, place);

  const goTo = (next: Place) => {
    if (!cellAt(rows, next)) return;
    setPlace(next);
    squareAt(table.current, next)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const from = placeOf(event.target);
    if (!step || !from) return;
    event.preventDefault();
    goTo(step(from, rows));
  };
  const onPointer = (event: PointerEvent) => setPlace(placeOf(event.target) ?? place);

  return (
    <div>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one goes through it square by square
        role="grid"
        aria-label={label}
        className="w-full table-fixed border-separate border-spacing-px sm:border-spacing-0.5"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setPlace(placeOf(target) ?? place)}
        onPointerOver={onPointer}
        onPointerDown={onPointer}
      >
        <thead>
          <tr className="text-2xs text-faint">
            <td className={isFine ? 'w-9' : 'w-20'} />
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
              <td key={column} aria-hidden className="overflow-visible whitespace-nowrap p-0 text-left">
                <span className="block w-0">{columnHead(column)}</span>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <HeatRow
              key={row.at}
              row={row}
              index={index}
              head={rowHead(row.at)}
              scale={scale}
              stop={stopIn(index, place ?? first)}
              cellName={cellName}
              isFine={isFine}
            />
          ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-muted text-xs">
        <p className="min-h-4">
          {shown
            ? `${cellName(shown.at)}: ${plural(shown.count, 'run')}`
            : 'Point at a square or tap it, or go from one to the next with the arrow keys.'}
        </p>
        <Legend scale={scale} />
      </div>
    </div>
  );
}

type HeatRowProps = {
  row: Row;
  index: number;
  head: string;
  scale: number[];
  /** The column that the Tab key reaches in this row, if it is this row's turn. */
  stop: number | null;
  cellName: (at: number) => string;
  isFine: boolean;
};

/** From here on a count is too wide for its square; the shade and the line below tell it. */
const ROOM = 100_000;

const HeatRow = memo(
  function HeatRow({ row, index, head, scale, stop, cellName, isFine }: HeatRowProps) {
    return (
      <tr>
        <th scope="row" className="whitespace-nowrap pr-1 text-left font-normal text-2xs text-faint">
          {head}
        </th>
        {row.cells.map((cell, column) => {
          const level = cell ? levelOf(cell.count, scale) : 0;
          return cell ? (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
              key={column}
              tabIndex={column === stop ? 0 : -1}
              data-place={`${index} ${column}`}
              aria-label={`${cellName(cell.at)}: ${plural(cell.count, 'run')}`}
              title={`${cellName(cell.at)}: ${plural(cell.count, 'run')}`}
              className={classes(
                'rounded-xs p-0 text-center focus:outline-2 focus:outline-ink focus:outline-offset-0',
                isFine ? 'h-3.5' : 'h-6 text-2xs',
                `heat-${level}`,
              )}
            >
              {!isFine && cell.count > 0 && cell.count < ROOM && (
                <span className={`max-sm:hidden heat-text-${level}`}>{count(cell.count)}</span>
              )}
            </td>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
            <td key={column} className="p-0" />
          );
        })}
      </tr>
    );
  },
  // the functions are new each time and say the same
  (before, after) =>
    before.row === after.row &&
    before.stop === after.stop &&
    before.scale === after.scale &&
    before.head === after.head,
);

function Legend({ scale }: { scale: number[] }) {
  return (
    <ul aria-label="Runs by shade" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {[{ level: 0, words: 'none' }, ...legendOf(scale)].map(({ level, words }) => (
        <li key={level} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-3 rounded-xs border border-line heat-${level}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}

const STEPS: Record<string, (from: Place, rows: Row[]) => Place> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  Home: ({ row }, rows) => ({ row, column: (rows[row]?.cells ?? []).findIndex((cell) => cell !== null) }),
  End: ({ row }, rows) => ({ row, column: (rows[row]?.cells ?? []).findLastIndex((cell) => cell !== null) }),
};

function firstPlace(rows: Row[]): Place {
  return { row: 0, column: (rows[0]?.cells ?? []).findIndex((cell) => cell !== null) };
}

function stopIn(row: number, place: Place): number | null {
  return place.row === row ? place.column : null;
}

function cellAt(rows: Row[], { row, column }: Place): Cell | null {
  return rows[row]?.cells[column] ?? null;
}

function squareAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null;
}

function placeOf(target: EventTarget): Place | null {
  const square = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (square?.dataset.place ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
