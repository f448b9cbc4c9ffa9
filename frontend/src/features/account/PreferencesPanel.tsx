import { useState } from 'react';
import { Button } from '@/components/Button';
import { Field, Select } from '@/components/Field';
import { Panel } from '@/components/Page';
import { useShortcutsSetting } from '@/components/shortcuts';
import { TimeZonePicker } from '@/components/TimeZonePicker';
import { type Theme, themes, useTheme } from '@/components/theme';
import { browserTimeZone, isTimeZone } from '@/format/time';
import { chooseTimeZone, chosenTimeZone } from '@/format/zonePreference';

const THEME_WORDS: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** How the console looks and acts in this browser; nothing of it leaves it. */
export function PreferencesPanel() {
  const [theme, setTheme] = useTheme();
  const [shortcutsAreOn, setShortcuts] = useShortcutsSetting();
  return (
    <Panel title="In this browser" className="overflow-visible">
      <div className="space-y-5">
        <Field label="Theme">
          {(control) => (
            <Select
              {...control}
              value={theme}
              onChange={({ target }) => setTheme(themes.find((one) => one === target.value) ?? 'system')}
            >
              {themes.map((one) => (
                <option key={one} value={one}>
                  {THEME_WORDS[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <ZoneField />
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={shortcutsAreOn}
            onChange={({ target }) => setShortcuts(target.checked)}
          />
          Single keys do something (press <kbd className="font-mono">?</kbd> to see which)
        </label>
      </div>
    </Panel>
  );
}

function ZoneField() {
  const [zone, setZone] = useState(() => chosenTimeZone() ?? '');
  const isKnown = zone === '' || isTimeZone(zone);
  const choose = (next: string) => {
    setZone(next);
    if (next === '' || isTimeZone(next)) chooseTimeZone(next || null);
  };
  return (
    <div>
      <Field
        label="Time zone"
        isOptional
        hint={`Of lists and figures; a job’s own page keeps to the job’s zone. Left empty, it is the browser’s: ${browserTimeZone()}.`}
        error={isKnown ? undefined : 'This browser knows no such time zone.'}
      >
        {(control) => <TimeZonePicker {...control} value={zone} onChange={choose} />}
      </Field>
      {zone !== '' && (
        <Button size="sm" className="mt-2" onClick={() => choose('')}>
          Follow the browser
        </Button>
      )}
    </div>
  );
}
