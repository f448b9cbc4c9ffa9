import { Fragment } from 'react';

/** The document's prose: what stands between backticks is code. Nothing else of Markdown is meant. */
export function Words({ text }: { text: string }) {
  return text.split('`').map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <code key={place} className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.8125em] text-ink">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
