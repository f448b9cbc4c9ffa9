import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const OVERSCAN_ROWS = 5; // what a quick key reaches before the next rendering

/** A row to draw, or the room of those that are not on the screen. */
export type Piece = { kind: 'row'; index: number } | { kind: 'gap'; height: number; before: number };

type Options = {
  count: number;
  /** Height of a row before it was measured, in pixels. */
  estimate: number;
  onShow: (first: number, last: number) => void;
};

/**
 * Which of very many rows stand in the page while the window scrolls over them. `list` goes to the element around the
 * rows, `measure` to each of them, with its number as `data-index`. The row with the focus stays, wherever one scrolls.
 */
export function useWindowedRows<List extends HTMLElement, Row extends HTMLElement>({
  count,
  estimate,
  onShow,
}: Options) {
  const list = useRef<List>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const rangeExtractor = useCallback(
    (range: Range) => withFocused(defaultRangeExtractor(range), list.current, range.count),
    [],
  );
  const virtualizer = useWindowVirtualizer<Row>({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN_ROWS,
    scrollMargin,
    rangeExtractor,
    measureElement: (row) => row.offsetHeight || estimate,
    useFlushSync: false,
  });

  useLayoutEffect(() => {
    if (virtualizer.isScrolling) return; // asking for places makes the browser lay out the page
    const top = list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0;
    setScrollMargin(top); // what stands above the list may have grown
  });

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onShow(startIndex, endIndex), [onShow, startIndex, endIndex]);

  return { list, measure: virtualizer.measureElement, pieces: piecesOf(virtualizer, scrollMargin) };
}

type Drawn = Pick<ReturnType<typeof useWindowVirtualizer>, 'getVirtualItems' | 'getTotalSize'>;

function piecesOf(virtualizer: Drawn, scrollMargin: number): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, start, size } of virtualizer.getVirtualItems()) {
    const begin = start - scrollMargin;
    if (begin > end) pieces.push({ kind: 'gap', height: begin - end, before: index });
    pieces.push({ kind: 'row', index });
    end = begin + size;
  }
  const rest = virtualizer.getTotalSize() - end;
  return rest > 0 ? [...pieces, { kind: 'gap', height: rest, before: Number.POSITIVE_INFINITY }] : pieces;
}

function withFocused(indexes: number[], list: HTMLElement | null, count: number): number[] {
  const row = document.activeElement?.closest<HTMLElement>('[data-index]');
  const focused = row && list?.contains(row) ? Number(row.dataset.index) : null;
  if (focused === null || focused >= count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].toSorted((one, other) => one - other);
}
