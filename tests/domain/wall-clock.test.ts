import { atWallClock, wallClockOf } from '@shared/base/zones';
import { expect, test } from 'vitest';

test('a wall clock in a zone and its instant are each other’s way back', () => {
  const ms = Date.UTC(2026, 9, 31, 11, 5);
  expect(wallClockOf(ms, 'America/Sao_Paulo')).toBe('2026-10-31T08:05');
  expect(atWallClock('2026-10-31T08:05', 'America/Sao_Paulo')).toBe(ms);
});

test('an hour that daylight saving skips gives the first instant after the gap', () => {
  // Lisbon jumped from 01:00 to 02:00 on 29 March 2026.
  expect(atWallClock('2026-03-29T01:30', 'Europe/Lisbon')).toBe(Date.UTC(2026, 2, 29, 1));
});

test('a text that names no time has no instant', () => {
  for (const text of ['', '2026-10-31', '2026-02-30T08:00', '2026-10-31T25:00', 'yesterday']) {
    expect(atWallClock(text, 'UTC')).toBeUndefined();
  }
});
