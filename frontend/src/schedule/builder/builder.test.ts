import { describe, expect, it } from 'vitest';
import { expressionOf, type Form, HOUR_STEPS, type Kind, listText, MINUTE_STEPS, missingIn, startOf } from './form';
import { formOf } from './read';

const AT_9 = { minute: 0, hours: [9], spread: null };

const WRITTEN: [string, Form][] = [
  ['* * * * *', { kind: 'minutes', every: 1, isSpread: false }],
  ['*/15 * * * *', { kind: 'minutes', every: 15, isSpread: false }],
  ['H/15 * * * *', { kind: 'minutes', every: 15, isSpread: true }],
  ['30 * * * *', { kind: 'hourly', minute: 30 }],
  ['H * * * *', { kind: 'hourly', minute: 'spread' }],
  ['5 */6 * * *', { kind: 'hours', every: 6, minute: 5 }],
  ['H */6 * * *', { kind: 'hours', every: 6, minute: 'spread' }],
  ['0 9 * * *', { kind: 'daily', times: AT_9 }],
  ['30 6,18 * * *', { kind: 'daily', times: { minute: 30, hours: [6, 18], spread: null } }],
  ['0 9-17 * * *', { kind: 'daily', times: { minute: 0, hours: [9, 10, 11, 12, 13, 14, 15, 16, 17], spread: null } }],
  ['H H * * *', { kind: 'daily', times: { minute: 0, hours: [0], spread: { from: 0, to: 23 } } }],
  ['H H(1-5) * * *', { kind: 'daily', times: { minute: 0, hours: [1], spread: { from: 1, to: 5 } } }],
  ['H 3 * * *', { kind: 'daily', times: { minute: 0, hours: [3], spread: { from: 3, to: 3 } } }],
  ['0 9 * * 1-5', { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], times: AT_9 }],
  ['0 9 * * 0,6', { kind: 'weekly', weekdays: [0, 6], times: AT_9 }],
  ['0 9 1,15 * *', { kind: 'monthly', day: { on: 'days', days: [1, 15] }, times: AT_9 }],
  ['0 9 L * *', { kind: 'monthly', day: { on: 'last' }, times: AT_9 }],
  ['0 9 LW * *', { kind: 'monthly', day: { on: 'lastWeekday' }, times: AT_9 }],
  ['0 9 15W * *', { kind: 'monthly', day: { on: 'nearest', day: 15 }, times: AT_9 }],
  ['0 9 * * 1#2', { kind: 'monthly', day: { on: 'nth', weekday: 1, nth: 2 }, times: AT_9 }],
  ['0 9 * * 5L', { kind: 'monthly', day: { on: 'lastOf', weekday: 5 }, times: AT_9 }],
  ['0 9 24 12 *', { kind: 'yearly', month: 12, day: 24, times: AT_9 }],
  ['@every 90s', { kind: 'every', amount: 90, unit: 's' }],
  ['@every 2d', { kind: 'every', amount: 2, unit: 'd' }],
  ['@at 2026-12-24T18:00:00', { kind: 'once', local: '2026-12-24T18:00', offset: '' }],
  ['@at 2026-12-24T18:00:30+01:00', { kind: 'once', local: '2026-12-24T18:00:30', offset: '+01:00' }],
  ['@reboot', { kind: 'reboot' }],
];

describe('what the builder writes', () => {
  it.each(WRITTEN)('%s comes back as the same form, and the form as the same text', (text, form) => {
    expect(expressionOf(form)).toBe(text);
    expect(formOf(text)).toEqual(form);
  });

  it('comes back whatever the step', () => {
    const forms: Form[] = [
      ...MINUTE_STEPS.map((every): Form => ({ kind: 'minutes', every, isSpread: false })),
      ...HOUR_STEPS.map((every): Form => ({ kind: 'hours', every, minute: 7 })),
    ];

    expect(forms.map((form) => formOf(expressionOf(form) ?? ''))).toEqual(forms);
  });

  it('comes back for every weekday, date and month', () => {
    const forms: Form[] = [
      ...range(0, 6).map((day): Form => ({ kind: 'weekly', weekdays: [day], times: AT_9 })),
      ...range(1, 31).map((day): Form => ({ kind: 'monthly', day: { on: 'days', days: [day] }, times: AT_9 })),
      ...range(1, 12).map((month): Form => ({ kind: 'yearly', month, day: 5, times: AT_9 })),
      ...range(0, 6).map((weekday): Form => ({ kind: 'monthly', day: { on: 'nth', weekday, nth: 5 }, times: AT_9 })),
    ];

    expect(forms.map((form) => formOf(expressionOf(form) ?? ''))).toEqual(forms);
  });

  it('stays weekly with all seven days chosen, as a list and not as a star', () => {
    const form: Form = { kind: 'weekly', weekdays: range(0, 6), times: AT_9 };

    expect(expressionOf(form)).toBe('0 9 * * 0-6');
    expect(formOf('0 9 * * 0-6')).toEqual(form);
  });

  it('is in order, whatever the order of choosing', () => {
    expect(expressionOf({ kind: 'daily', times: { minute: 5, hours: [18, 6, 18], spread: null } })).toBe(
      '5 6,18 * * *',
    );
  });
});

describe('what people write otherwise', () => {
  it.each([
    ['@hourly', '0 * * * *'],
    ['@daily', '0 0 * * *'],
    ['@midnight', '0 0 * * *'],
    ['@weekly', '0 0 * * 0'],
    ['@monthly', '0 0 1 * *'],
    ['@yearly', '0 0 1 1 *'],
    ['@annually', '0 0 1 1 *'],
    ['00 09 * * MON-FRI', '0 9 * * 1-5'],
    ['0 9 * * 5-7', '0 9 * * 0,5,6'],
    ['0 9 * * 7', '0 9 * * 0'],
    ['0 9 ? * mon,wed', '0 9 * * 1,3'],
    ['  0   9 1 * ? ', '0 9 1 * *'],
    ['0 9 24 dec *', '0 9 24 12 *'],
    ['0 9 * * fri#1', '0 9 * * 5#1'],
    ['0 9 * * 7L', '0 9 * * 0L'],
    ['@every 1h30m', '@every 90m'],
    ['@every 120s', '@every 120s'],
    ['at 2026-12-24T18:00', '@at 2026-12-24T18:00:00'],
    ['at(2026-12-24T18:00:00)', '@at 2026-12-24T18:00:00'],
    ['@at 2026-12-24T18:00:00Z', '@at 2026-12-24T18:00:00Z'],
  ])('%s is understood, and means %s', (written, same) => {
    const form = formOf(written);

    expect(form && expressionOf(form)).toBe(same);
  });
});

describe('what the builder has no form for', () => {
  it.each([
    '',
    'nonsense',
    '0 9 * *',
    '0 0 9 * * *', // seconds
    '0 9 1 * 1', // either day
    '0 9 */2 * 1',
    '*/7 * * * *',
    '0 */5 * * *',
    '0,30 * * * *',
    '0 9 1 1,7 *',
    '0 9 * 12 *',
    '*/15 9-17 * * *',
    '0 9-17/2 * * *',
    '60 * * * *',
    '0 24 * * *',
    '0 9 32 * *',
    '0 9 * * 8',
    '0 9 * * 1#6',
    '0 9 1-5-7 * *',
    'H(0-10) 3 * * *',
    'H H(5-1) * * *',
    '@every 90',
    '@every',
    '@at tomorrow',
    '@at 2026-12-24',
    '0 9 * * xyz',
    '0 9 LW * 1',
  ])('%s is said to have none, rather than shown wrongly', (text) => {
    expect(formOf(text)).toBeNull();
  });
});

describe('a form that lacks something', () => {
  it.each<[Form, string]>([
    [{ kind: 'weekly', weekdays: [], times: AT_9 }, 'Choose at least one day.'],
    [{ kind: 'monthly', day: { on: 'days', days: [] }, times: AT_9 }, 'Choose at least one day of the month.'],
    [{ kind: 'daily', times: { minute: 0, hours: [], spread: null } }, 'Choose a time.'],
    [{ kind: 'every', amount: Number.NaN, unit: 's' }, 'Enter a whole number.'],
    [{ kind: 'every', amount: 1.5, unit: 'm' }, 'Enter a whole number.'],
    [{ kind: 'once', local: '', offset: '' }, 'Choose the day and the time.'],
  ])('says what, and writes nothing', (form, words) => {
    expect(missingIn(form)).toBe(words);
    expect(expressionOf(form)).toBeNull();
  });
});

it('begins each form with something that can be read back, except a time that nobody chose yet', () => {
  const kinds: Kind[] = ['minutes', 'hourly', 'hours', 'daily', 'weekly', 'monthly', 'yearly', 'every', 'reboot'];

  for (const kind of kinds) expect(formOf(expressionOf(startOf(kind)) ?? '')).toEqual(startOf(kind));
  expect(expressionOf(startOf('once'))).toBeNull();
});

it('keeps the time of day from one form to the next', () => {
  const times = { minute: 45, hours: [7], spread: null };

  expect(startOf('weekly', { kind: 'daily', times })).toMatchObject({ times });
});

it('writes three in a row as a range', () => {
  expect(listText([5, 1, 2, 3, 7, 8])).toBe('1-3,5,7,8');
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
