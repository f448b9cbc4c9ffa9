import { Spinner } from '@/components/Spinner';

/** While a page's code or its guard takes longer than a blink; an empty screen would look broken. */
export function Opening() {
  return (
    <div role="status" aria-label="Loading the page" className="grid min-h-[60dvh] place-items-center text-faint">
      <Spinner />
    </div>
  );
}
