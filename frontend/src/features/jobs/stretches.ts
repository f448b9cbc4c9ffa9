// A long list of which only some pages were read. A stretch is a page's place in it: the cursor at which the page begins,
// and its rows as they were last read.
export type Stretch<Row> = { cursor: string | undefined; rows: Row[] | null };

/** Room for what has not been read yet: enough to scroll on, and too little to promise rows that may not exist. */
export const UNREAD_ROWS = 12;

export function beginning<Row>(): Stretch<Row>[] {
  return [{ cursor: undefined, rows: null }];
}

/**
 * The list after the page at `index` was read. Where the page now ends elsewhere than before, because rows came, went or
 * changed places, the next one begins there; those behind it follow when they are read. The same list if nothing changed.
 */
export function withPage<Row>(
  list: Stretch<Row>[],
  index: number,
  rows: Row[],
  nextCursor: string | null,
): Stretch<Row>[] {
  const known = list[index];
  const next = list[index + 1];
  if (!known || (known.rows === rows && (next?.cursor ?? null) === nextCursor)) return list;
  const before = [...list.slice(0, index), { ...known, rows }];
  if (nextCursor === null) return before;
  return [...before, { cursor: nextCursor, rows: next?.rows ?? null }, ...list.slice(index + 2)];
}

export function rowCount<Row>(list: Stretch<Row>[]): number {
  return list.reduce((sum, { rows }) => sum + room(rows), 0);
}

/** Which page a row is in; the last one for rows behind the end. */
export function pageOf<Row>(list: Stretch<Row>[], row: number): number {
  let end = 0;
  const found = list.findIndex(({ rows }) => {
    end += room(rows);
    return row < end;
  });
  return found === -1 ? list.length - 1 : found;
}

/** The row at a place; undefined where it has not been read. */
export function rowAt<Row>(list: Stretch<Row>[], place: number): Row | undefined {
  let left = place;
  for (const { rows } of list) {
    if (left < room(rows)) return rows?.[left];
    left -= room(rows);
  }
  return undefined;
}

function room(rows: unknown[] | null): number {
  return rows?.length ?? UNREAD_ROWS;
}
