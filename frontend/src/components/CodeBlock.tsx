import { CopyButton } from './CopyButton';

/** Text as it is, never as markup. */
export function CodeBlock({ text, label, canCopy = true }: { text: string; label: string; canCopy?: boolean }) {
  return (
    <figure aria-label={label} className="overflow-hidden rounded-lg border border-line bg-canvas">
      <figcaption className="flex min-h-9 items-center justify-between gap-2 border-line border-b py-1 pr-1 pl-3 text-faint text-xs">
        {label}
        {canCopy && <CopyButton text={text} />}
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long text scrolls, and the keyboard must be able to
        tabIndex={0}
        className="max-h-80 overflow-auto whitespace-pre-wrap break-all px-3 py-2.5 font-mono text-xs leading-5"
      >
        {text}
      </pre>
    </figure>
  );
}
