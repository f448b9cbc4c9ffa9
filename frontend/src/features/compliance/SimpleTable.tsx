import type { ReactNode } from 'react';
import { classes } from '@/components/classes';

type Row = { key: string; cells: ReactNode[] };
type SimpleTableProps = { label: string; head: string[]; rows: Row[] /** Columns of numbers. */; numbers?: number[] };

/** Read and printed, not worked with: it scrolls on a phone and breaks between rows on paper. */
export function SimpleTable({ label, head, rows, numbers = [] }: SimpleTableProps) {
  if (rows.length === 0) return <p className="px-4 py-3 text-muted">None.</p>;
  const look = (column: number) => classes('px-2.5 first:pl-4 last:pr-4', numbers.includes(column) && 'text-right');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must be able to
    <section aria-label={label} tabIndex={0} className="overflow-x-auto focus-visible:outline-offset-[-2px]">
      <table aria-label={label} className="w-full border-collapse text-left align-top">
        <thead>
          <tr className="border-line border-b">
            {head.map((name, column) => (
              <th key={name} scope="col" className={classes(look(column), 'py-2 font-medium text-faint text-xs')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ key, cells }) => (
            <tr key={key} className="break-inside-avoid align-top">
              {cells.map((cell, column) => (
                <td key={head[column]} className={classes(look(column), 'break-words py-2')}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
