import { Dialog } from '@/components/Modal';
import { useShortcutsSetting } from '@/components/shortcuts';

const KEYS: { keys: string[]; does: string }[] = [
  { keys: ['Ctrl K', '⌘ K'], does: 'Go to any page or job, or do something' },
  { keys: ['/'], does: 'Search in the list' },
  { keys: ['n'], does: 'Make a new job' },
  { keys: ['j', 'k'], does: 'Next and previous row' },
  { keys: ['Enter'], does: 'Open the row' },
  { keys: ['x'], does: 'Choose the row, for changes to many jobs' },
  { keys: ['?'], does: 'Show these keys' },
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useShortcutsSetting();
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2.5">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="rounded border border-line-strong bg-sunken px-1.5 font-mono text-xs">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-center gap-2.5 border-line border-t pt-4">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={isOn}
          onChange={({ target }) => setOn(target.checked)}
        />
        Single keys do something in this browser
      </label>
    </Dialog>
  );
}
