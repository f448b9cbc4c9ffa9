import { ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { timeZones, zoneOffset } from '@/format/time';
import { classes } from './classes';
import { type ControlProps, TextInput } from './Field';

const MOST_SHOWN = 60;

type TimeZonePickerProps = ControlProps & { value: string; onChange: (zone: string) => void; onBlur?: () => void };

/** A text field that finds time zones as one types. What is typed stays: the API may know zones that the browser does not. */
export function TimeZonePicker({ value, onChange, onBlur, ...control }: TimeZonePickerProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null); // null until something is typed: then all zones are offered
  const [marked, setMarked] = useState(0);
  const found = useMemo(() => matching(query ?? ''), [query]);

  const close = () => {
    setOpen(false);
    setQuery(null);
    setMarked(0);
  };
  const choose = (zone: string) => {
    onChange(zone);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setMarked((now) => Math.min(Math.max(now + step, 0), found.length - 1));
    } else if (event.key === 'Enter' && isOpen && found[marked]) {
      event.preventDefault();
      choose(found[marked]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    }
  };

  return (
    <div className="relative">
      <TextInput
        {...control}
        ref={input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[marked] ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setQuery(event.target.value);
          setMarked(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          close();
          onBlur?.();
        }}
        onKeyDown={onKeyDown}
        className="pr-8"
      />
      <ChevronsUpDown aria-hidden className="pointer-events-none absolute top-2.5 right-2.5 size-4 text-faint" />
      {isOpen && found.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label="Time zones"
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-raised"
        >
          {found.map((zone, index) => (
            <Option
              key={zone}
              id={`${listId}-${index}`}
              zone={zone}
              isMarked={index === marked}
              isChosen={zone === value}
              onChoose={choose}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type OptionProps = { id: string; zone: string; isMarked: boolean; isChosen: boolean; onChoose: (zone: string) => void };

function Option({ id, zone, isMarked, isChosen, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field, which points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      ref={(element) => {
        if (isMarked) element?.scrollIntoView?.({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onClick={() => onChoose(zone)}
      className={classes(
        'flex cursor-default justify-between gap-3 rounded-md px-2.5 py-1.5',
        isMarked && 'bg-sunken',
        isChosen && 'font-medium text-accent',
      )}
    >
      <span className="truncate">{zone}</span>
      <span className="text-faint text-xs">{zoneOffset(zone, new Date())}</span>
    </div>
  );
}

let known: string[] | undefined;

/** `new york` and `york` find America/New_York. */
function matching(query: string): string[] {
  known ??= timeZones();
  const words = normal(query).split(' ').filter(Boolean);
  return known.filter((zone) => words.every((word) => normal(zone).includes(word))).slice(0, MOST_SHOWN);
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/[/_]/g, ' ');
}
