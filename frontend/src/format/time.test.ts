import { describe, expect, it } from 'vitest';
import {
  dueTime,
  duration,
  exactTime,
  interval,
  relativeTime,
  shortTime,
  timeZones,
  wallTime,
  zoneOffset,
} from './time';

const NOW = Date.parse('2026-11-21T03:00:00.000Z');
const at = (offsetMs: number) => new Date(NOW + offsetMs).toISOString();

describe('relative time', () => {
  it.each([
    [0, 'now'],
    [999, 'now'],
    [1_000, 'in 1 s'],
    [-12_000, '12 s ago'],
    [59_999, 'in 59 s'],
    [60_000, 'in 1 min'],
    [-3_600_000, '1 h ago'],
    [3_600_000 + 7 * 60_000, 'in 1 h 7 min'],
    [-26 * 3_600_000, '1 d 2 h ago'],
    [10 * 86_400_000 + 3_600_000, 'in 10 d'],
  ])('puts %i ms into words as %s', (offset, words) => {
    expect(relativeTime(at(offset), NOW)).toBe(words);
  });
});

describe('durations', () => {
  it.each([
    [null, '–'],
    [0, '0 ms'],
    [840, '840 ms'],
    [1_240, '1.24 s'],
    [2_000, '2 s'],
    [12_340, '12.3 s'],
    [125_000, '2 min 5 s'],
    [4_320_000, '1 h 12 min'],
    [-20, '0 ms'],
  ])('puts %s ms into words as %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });
});

describe('instants in a time zone', () => {
  it('are shown as the wall clock there says', () => {
    expect(shortTime('2026-11-21T03:00:00.000Z', 'America/New_York')).toBe('20 Nov, 22:00:00');
    expect(exactTime('2026-11-21T03:00:00.000Z', 'Europe/Berlin')).toBe('Sat, 21 Nov 2026, 04:00:00 (Europe/Berlin)');
  });

  it('begin the day at 00, not at 24', () => {
    expect(shortTime('2026-11-21T00:00:00.000Z', 'UTC')).toBe('21 Nov, 00:00:00');
  });

  it('fall back to UTC where the browser does not know the zone, and say so', () => {
    expect(shortTime('2026-11-21T03:00:00.000Z', 'Mars/Olympus')).toContain('03:00:00 UTC');
  });

  it('know the offset on that day', () => {
    expect(zoneOffset('Asia/Kolkata', new Date(NOW))).toBe('UTC+5:30');
    expect(zoneOffset('Europe/Berlin', new Date('2026-07-01T00:00:00Z'))).toBe('UTC+2');
  });
});

it('offers UTC among the time zones', () => {
  expect(timeZones()[0]).toBe('UTC');
  expect(timeZones()).toContain('Europe/Berlin');
});

it('puts the distance between runs into words, in days from two on', () => {
  expect(interval(90)).toBe('1 min 30 s');
  expect(interval(86_400)).toBe('24 h');
  expect(interval(2_629_800)).toBe('30.4 d');
});

it('shows a clock’s time as it stands, with seconds only where there are any', () => {
  expect(wallTime('2026-11-23T04:30:00')).toBe('Mon, 23 Nov 2026, 04:30');
  expect(wallTime('2026-11-23T04:30:15')).toBe('Mon, 23 Nov 2026, 04:30:15');
});

it('shows what is due to the minute, unless it is due at a second', () => {
  expect(dueTime('2026-11-21T03:00:00.000Z', 'UTC')).toBe('21 Nov, 03:00');
  expect(dueTime('2026-11-21T03:00:30.000Z', 'UTC')).toBe('21 Nov, 03:00:30');
});
