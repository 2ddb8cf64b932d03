import { describe, expect, it } from 'vitest';
import { around, joined, pairs } from './lines';

describe('two texts side by side', () => {
  it('put same lines beside each other', () => {
    expect(pairs('a\nb\nc', 'a\nx\nc\nd')).toEqual([
      { one: 'a', other: 'a', same: true },
      { one: 'b', other: 'x', same: false },
      { one: 'c', other: 'c', same: true },
      { one: null, other: 'd', same: false },
    ]);
  });

  it('leave out what is far from any difference', () => {
    const long = Array.from({ length: 20 }, (_, index) => String(index)).join('\n');
    const shown = around(pairs(long, long.replace('\n10\n', '\nten\n')), 1);
    expect(shown.map((pair) => pair?.one ?? null)).toEqual([null, '9', '10', '11', null]);
  });
});

describe('two texts that began as one', () => {
  it('are joined where they changed different lines', () => {
    expect(joined('a\nb\nc\nd\ne', 'A\nb\nc\nd\ne', 'a\nb\nc\nd\nE\nf')).toBe('A\nb\nc\nd\nE\nf');
  });

  it('are left to a person where they changed the same', () => {
    expect(joined('a\nb', 'x\nb', 'y\nb')).toBeNull();
  });

  it('are one of them if the other did not change', () => {
    expect(joined('a', 'a', 'b')).toBe('b');
    expect(joined('a', 'b', 'a')).toBe('b');
  });
});
