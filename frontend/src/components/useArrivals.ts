import { useState } from 'react';

/** Says which rows came while one was looking: those above the row that was on top at first. */
export function useArrivals(ids: string[]): (id: string) => boolean {
  const [firstTop] = useState(ids[0]);
  const arrivals = new Set(ids.slice(0, Math.max(0, ids.indexOf(firstTop ?? ''))));
  return (id) => arrivals.has(id);
}
