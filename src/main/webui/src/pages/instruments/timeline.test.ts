import { expect, it } from 'vitest';
import { isInForce, timelineOf, todayOf } from './timeline';

const editions = [
  { edition: '2015-06-29', validFrom: '2015-06-29', validTo: '2018-12-31' },
  { edition: '2019-01-01', validFrom: '2019-01-01', validTo: null },
];

it('puts editions end to end and marks the one in force', () => {
  const { bars, today } = timelineOf(editions, '2020-01-01');
  expect(bars[0]!.left).toBe(0);
  expect(bars[0]!.left + bars[0]!.width).toBeCloseTo(bars[1]!.left);
  expect(bars[1]!.left + bars[1]!.width).toBeCloseTo(1);
  expect(bars.map(({ now, open }) => [now, open])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(today).toBeGreaterThan(bars[1]!.left);
});

it('has room for a day before the first edition and after the last', () => {
  expect(timelineOf(editions, '2010-01-01').today).toBe(0);
  expect(timelineOf(editions, '2030-01-01').today).toBeLessThan(1);
  expect(timelineOf([], '2030-01-01').bars).toEqual([]);
});

it('writes a handful of years', () => {
  const { years } = timelineOf([{ edition: 'a', validFrom: '1990-01-01', validTo: null }], '2026-01-01');
  expect(years.length).toBeLessThanOrEqual(8);
  expect(years.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
});

it('counts first and last day as in force', () => {
  expect(['2015-06-28', '2015-06-29', '2018-12-31', '2019-01-01'].map((day) => isInForce(editions[0]!, day))).toEqual([false, true, true, false]);
  expect(todayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
});
