// The settings in words. One that is new to the console is shown by its own name and the API's description.

import { limits } from '@/api/limits';
import { limitsOf } from '@/forms/rules';

export type SettingName = Exclude<keyof (typeof limits)['settings'], 'version'>;

const TITLES: Partial<Record<string, string>> = {
  apiRateLimit: 'API requests a minute',
  manualRunLimit: 'Runs by hand a minute',
  maxConcurrentExecutions: 'Calls in flight at most',
  registrationMode: 'Who may join',
  defaultTimezone: 'Default time zone',
};

const CHOICES: Partial<Record<string, string>> = {
  closed: 'Nobody',
  invite: 'Who is invited',
  open: 'Everybody',
};

export function isKnown(name: string): name is SettingName {
  return name !== 'version' && name in limits.settings;
}

/** `maxAgeDays` becomes “Max age days”. */
export function titleOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return TITLES[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The API's own words, without what they say about giving a setting back: a button does that here. */
export function descriptionOf(name: SettingName): string {
  return (limitsOf('settings', name).description ?? '').replace(/(?:\s*null: [^.]*\.?)+$/, '');
}

export function choiceWord(choice: string): string {
  return CHOICES[choice] ?? choice;
}

export function valueWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === '') return 'none';
  return typeof value === 'string' ? choiceWord(value) : JSON.stringify(value);
}
