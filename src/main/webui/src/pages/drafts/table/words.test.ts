import { describe, expect, it } from 'vitest';
import type { Column } from '../../../api/rules';
import { asLiteral, choices, listed, literalText } from './words';

const COLUMN: Column = { role: 'INPUT', id: null, name: 'x', label: null, type: 'string', allowedValues: null, defaultValue: null };

describe('texts in cells', () => {
  it('are read without their quotes and written with them', () => {
    for (const text of ['', 'plain', 'two\nlines', 'a "word"', 'back\\slash', 'õäöü – „jah“']) {
      expect(literalText(asLiteral(text))).toBe(text);
    }
  });

  it('are not made of expressions', () => {
    expect(['name + " is"', '"a", "b"', '-', '', '"\\u0041"'].map(literalText)).toEqual([null, null, null, null, null]);
  });
});

describe('choices of a column', () => {
  it('are what is allowed', () => {
    expect(choices({ ...COLUMN, allowedValues: '"I", "II, b"' }, 0, [])).toEqual(['-', '"I"', '"II, b"']);
    expect(choices({ ...COLUMN, type: 'boolean', role: 'OUTPUT' }, 0, [])).toEqual(['true', 'false']);
  });

  it('are no choices if what is allowed is a condition', () => {
    expect(listed('? >= 0 and floor(?) = ?')).toEqual([]);
  });

  it('are what few values the rows have', () => {
    const rows = ['"a"', '"b"', '"a"', '"b"'].map((cell) => ({ id: null, description: null, cells: [cell] }));
    expect(choices(COLUMN, 0, rows)).toEqual(['-', '"a"', '"b"']);
    expect(choices(COLUMN, 0, rows.slice(0, 2))).toEqual(['-']);
  });
});
