import { describe, expect, it } from 'vitest';
import { readMoney, type Sums } from '../../api/impact';
import { bars, moved, steps } from './money';
import { momentOf } from './moment';

const sums = (difference: string, winners = 0, losers = 0): Sums => ({
  before: '0',
  after: difference,
  difference,
  winners,
  gains: 0,
  losers,
  losses: 0,
  onlyBefore: 0,
  onlyAfter: 0,
});

describe('sums of money', () => {
  it('keep every digit', () =>
    expect(readMoney('{"sums":{"before":1000000939483.03,"winners":4},"text":"1.50","n":null}')).toEqual({
      sums: { before: '1000000939483.03', winners: 4 },
      text: '1.50',
      n: null,
    }));
  it('keep zeros at the end', () => expect(readMoney('[1234.00, 12345678901234567890]')).toEqual(['1234.00', '12345678901234567890']));
  it('have moved if somebody gets more, even if all is the same', () => {
    expect(moved(sums('0.00', 1, 1))).toBe(true);
    expect(moved(sums('0.00'))).toBe(false);
  });
});

describe('bars', () => {
  it('show who gets more first, measured by the longest', () => {
    const { bars: shown } = bars([
      { value: 'a', sums: sums('-50.00') },
      { value: 'b', sums: sums('100.00') },
      { value: 'c', sums: sums('0.00') },
    ]);
    expect(shown.map(({ label, share }) => [label, share])).toEqual([
      ['b', 1],
      ['a', -0.5],
    ]);
  });
  it('leave the smallest out and say how many', () => {
    const values = Array.from({ length: 25 }, (_, index) => ({ value: `g${index}`, sums: sums(String(index + 1)) }));
    const { bars: shown, more } = bars(values);
    expect([shown.length, more, shown.some(({ label }) => label === 'g0')]).toEqual([20, 5, false]);
  });
  it('are none if nothing differs', () => expect(bars([{ value: 'a', sums: sums('0') }])).toEqual({ bars: [], more: 0 }));
});

it('a path has steps', () => expect(steps('perMember[].sum')).toEqual(['perMember', 'sum']));

describe('a moment', () => {
  it('is read in the zone of the person', () => expect(momentOf('2027-01-01T08:30')).toBe(new Date(2027, 0, 1, 8, 30).toISOString()));
  it('is none if it was not typed whole', () => expect([momentOf(''), momentOf('2027-02-30T08:00')]).toEqual([null, null]));
});
