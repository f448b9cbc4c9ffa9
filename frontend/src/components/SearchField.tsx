import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classes } from './classes';
import { TextInput } from './Field';

const TYPING_PAUSE_MS = 300;

type SearchFieldProps = {
  label: string;
  value: string | undefined;
  onChange: (search: string | undefined) => void;
  className?: string;
};

/** Says what is looked for once the typing pauses; undefined when nothing is. */
export function SearchField({ label, value = '', onChange, className }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setText(value), [value]); // the address may change by itself: back, or "show all"
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim() || undefined), TYPING_PAUSE_MS);
  };

  return (
    <div className={classes('relative', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-faint" />
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ target }) => type(target.value)}
        className="pl-9"
      />
    </div>
  );
}
