import { expect, it } from 'vitest';
import { barsOf, daysBefore, isPeriod, millis, undecidedIn } from './bars';

it('stacks what became of the decisions of a day', () => {
  const { bars, most, kinds } = barsOf([
    { day: '2026-01-01', counts: { granted: 3, undecided: 1 } },
    { day: '2026-01-02', counts: { strange: 2 } },
    { day: '2026-01-03', counts: {} },
  ]);
  expect(most).toBe(4);
  expect(kinds).toEqual(['granted', 'other', 'undecided']);
  expect(bars[0]!.parts).toEqual([
    { kind: 'granted', count: 3, from: 0, height: 0.75 },
    { kind: 'undecided', count: 1, from: 0.75, height: 0.25 },
  ]);
  expect(bars.map(({ all }) => all)).toEqual([4, 2, 0]);
});

it('has nothing to draw where nothing was decided', () => {
  expect(barsOf([])).toEqual({ bars: [], most: 0, kinds: [] });
});

it('counts what had no answer from the days, of which the list shows only the newest', () => {
  const days = [
    { day: '2026-01-01', counts: { granted: 3, undecided: 300 } },
    { day: '2026-01-02', counts: { granted: 0, undecided: 200 } },
  ];
  expect(undecidedIn(days, 20)).toBe(500);
  expect(undecidedIn([], 2)).toBe(2);
});

it('knows a period that can be asked for', () => {
  expect(isPeriod('2026-01-01', '2026-01-01')).toBe(true);
  expect(isPeriod('', '2026-01-01')).toBe(false);
  expect(isPeriod('2026-01-0', '2026-01-01')).toBe(false);
  expect(isPeriod('2026-01-02', '2026-01-01')).toBe(false);
});

it('writes times and days', () => {
  expect(millis(2100)).toBe('2.100');
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
});
