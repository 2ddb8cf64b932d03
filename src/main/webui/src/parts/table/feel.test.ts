import { describe, expect, it } from 'vitest';
import { literal, reading } from './feel';
import { tableTexts } from './texts';

const read = (text: string) => reading(text, tableTexts.en.feel);

describe('the reading of a cell', () => {
  it.each([
    ['-', 'any'],
    ['true', 'yes'],
    ['null', 'not given'],
    ['>= 0', 'at least 0'],
    ['< 12.50', 'less than 12.50'],
    ['[1..5]', 'from 1 up to 5'],
    ['(1..5)', 'more than 1 and less than 5'],
    ['[1..5[', 'from 1 and less than 5'],
    ['date("2027-01-01")', '01.01.2027'],
    ['>= date("2027-01-01")', 'not before 01.01.2027'],
    ['[date("2019-01-01")..date("2020-12-31")]', 'from 01.01.2019 up to 31.12.2020'],
    ['@"P3M"', '3 months'],
    ['duration("P1Y")', '1 year'],
    ['"I", "II"', '"I" or "II"'],
    ['not("a, b", "c")', 'not "a, b" or "c"'],
    ['< 1, > 5', 'less than 1 or more than 5'],
  ])('of %s is %s', (cell, said) => expect(read(cell)).toBe(said));

  it.each(['1234.00', '"certain"', 'programmePeriod.firstDay', 'count(?) > 2', '"a" + "b"', '', 'if a then b else c'])(
    'of %s is the cell itself',
    (cell) => expect(read(cell)).toBeNull(),
  );

  it('keeps every digit', () => expect(read('>= 123456789012345678.10')).toBe('at least 123456789012345678.10'));
});

describe('a text', () => {
  it('is what stands between its marks', () => expect(literal('"S003, slaid"')).toBe('S003, slaid'));
  it('is none if it is put together', () => expect(literal('"a" + "b"')).toBeNull());
});
