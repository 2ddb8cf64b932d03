import { describe, expect, it } from 'vitest';
import { fromTsv, toTsv, widthOf, withPoint } from './spreadsheet';

describe('cells on the clipboard', () => {
  it('come back as they were, whatever stands in them', () => {
    const rows = [
      ['"certain"', '-', '> 5'],
      ['"two\nlines"', 'a\tb', '""'],
      ['"she said \\"no\\""', '', '=1+1'],
      ["@cmd", '-5', "+x"],
    ];
    expect(fromTsv(toTsv(rows))).toEqual(rows);
  });

  it('are no formula for a spreadsheet', () => {
    expect(toTsv([['=HYPERLINK("x")', '-', '-5', '-x']])).toBe('"\'=HYPERLINK(""x"")"\t-\t-5\t\'-x');
  });

  it('keep the quotes of a text that a spreadsheet did not need to quote', () => {
    expect(fromTsv('"certain"\t17')).toEqual([['"certain"', '17']]);
  });

  it('may end with a line break and hold empty cells', () => {
    expect(fromTsv('a\t\r\n\tb\r\n')).toEqual([['a', ''], ['', 'b']]);
    expect(fromTsv('')).toEqual([['']]);
    expect(widthOf(fromTsv('a\nb\tc'))).toBe(2);
  });
});

describe('numbers of a spreadsheet', () => {
  it('get a point for their comma', () => {
    expect(['8 000,50', '8000', '-3,5', '1,2,3', '"a,b"'].map(withPoint)).toEqual(['8000.50', '8000', '-3.5', '1,2,3', '"a,b"']);
  });
});
