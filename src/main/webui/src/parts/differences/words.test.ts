import { describe, expect, it } from 'vitest';
import { wordDifference } from './words';

const changed = (before: string, after: string) => {
  const both = wordDifference(before, after);
  const marks = (pieces: typeof both.before) => pieces.filter(({ same }) => !same).map(({ text }) => text);
  return [marks(both.before), marks(both.after)];
};

describe('the difference of two texts', () => {
  it('is the word that changed', () =>
    expect(changed('toetus on 1234.00 eurot', 'toetus on 8000.00 eurot')).toEqual([['1234.00'], ['8000.00']]));
  it('is what was put in', () => expect(changed('a c', 'a b c')).toEqual([[], ['b ']]));
  it('is nothing for the same text', () => expect(changed('x y', 'x y')).toEqual([[], []]));
  it('is all of it if nothing is common', () => expect(changed('"base"', '12')).toEqual([['"base"'], ['12']]));
  it('does not count a word twice', () => expect(changed('a a', 'a')).toEqual([[' a'], []]));

  it('loses no sign of either text', () => {
    const [before, after] = ['if a > 1,5\n  then "õ"', 'if b >= 1,5\n\tthen "ö" // x'];
    const both = wordDifference(before!, after!);
    expect(both.before.map(({ text }) => text).join('')).toBe(before);
    expect(both.after.map(({ text }) => text).join('')).toBe(after);
  });
});
