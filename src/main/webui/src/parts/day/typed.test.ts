import { expect, it } from 'vitest';
import { Numeral } from '../../api/exact';
import { isDay, readDay, readNumber, shown } from './typed';

it('reads numbers as people write them and keeps their decimals', () => {
  expect(['1234,00', '82 926.10', '\u221212', '007', '0,5', '', '  '].map(readNumber)).toEqual([
    new Numeral('1234.00'),
    new Numeral('82926.10'),
    new Numeral('-12'),
    new Numeral('7'),
    new Numeral('0.5'),
    undefined,
    undefined,
  ]);
});

it('keeps what is no number as it was typed', () => {
  expect(['12,', 'abc', '1e3', '1.2.3'].map(readNumber)).toEqual(['12,', 'abc', '1e3', '1.2.3']);
});

it('reads days in both ways of writing', () => {
  expect(['1.10.2016', '01.10.2016', '2016-10-01', '', 'homme'].map(readDay)).toEqual(['2016-10-01', '2016-10-01', '2016-10-01', undefined, 'homme']);
  expect(['2016-02-29', '2015-02-29', '2016-13-01', 'homme'].map(isDay)).toEqual([true, false, false, false]);
});

it('shows values as they are typed', () => {
  expect(shown(new Numeral('1234.00'), 'number', true)).toBe('1234,00');
  expect(shown(new Numeral('1234.00'), 'number', false)).toBe('1234.00');
  expect(shown('2016-10-01', 'day', true)).toBe('01.10.2016');
  expect(shown(null, 'text', true)).toBe('');
});
