import { describe, expect, it } from 'vitest';
import { instantOf, localDay, localTimeOf, localWeekday } from './zonedTime';

describe('the clock on a wall', () => {
  it.each([
    ['2026-12-24T17:00:00.000Z', 'Europe/Berlin', '2026-12-24T18:00'],
    ['2026-07-01T16:00:30.000Z', 'Europe/Berlin', '2026-07-01T18:00:30'],
    ['2026-12-24T12:30:00.000Z', 'Asia/Kolkata', '2026-12-24T18:00'],
    ['2026-12-24T18:00:00.000Z', 'UTC', '2026-12-24T18:00'],
  ])('%s in %s is %s, and back', (instant, zone, local) => {
    expect(localTimeOf(instant, zone)).toBe(local);
    expect(instantOf(local, zone)).toBe(instant);
  });

  it('moves a time that summer time leaves out to the same distance after the gap', () => {
    expect(instantOf('2027-03-28T02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
  });

  it('takes the first of a time that comes twice', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('knows no instant of what is no time', () => {
    expect(instantOf('', 'UTC')).toBeNull();
    expect(instantOf('soon', 'UTC')).toBeNull();
  });

  it('knows other days, which the zone decides', () => {
    const lateOnSaturday = Date.parse('2026-11-21T23:30:00Z'); // Sunday in Berlin

    expect(localDay(lateOnSaturday, 'Europe/Berlin', 1, '08:00')).toBe('2026-11-23T08:00');
    expect(localDay(lateOnSaturday, 'UTC', 1, '08:00')).toBe('2026-11-22T08:00');
    expect(localWeekday(lateOnSaturday, 'Europe/Berlin')).toBe(0);
  });
});
