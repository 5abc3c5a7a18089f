import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../stages/text/calendar.js';

test('a day is one that the calendar has', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const isDay =
        date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(isoDate(year, month, day)).toBe(isDay ? date.toISOString().slice(0, 10) : null);
    }),
  );
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2000, 2, 29)).toBe('2000-02-29');
  expect(isoDate(1900, 2, 29)).toBeNull();
});
