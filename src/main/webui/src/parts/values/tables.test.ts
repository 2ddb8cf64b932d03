import { expect, it } from 'vitest';
import { type Exact, readExact } from '../../api/exact';
import { columnsOf, isNumeric } from './tables';

const list = (text: string) => readExact(text) as Exact[];

it('makes a table of a list of flat objects', () => {
  expect(columnsOf(list('[{"a":1,"b":"x"},{"a":null,"c":["y"]}]'))).toEqual(['a', 'b', 'c']);
});

it('makes none of anything else', () => {
  expect(['[]', '[1,{"a":1}]', '[{"a":{"b":1}}]', '[{"a":[{"b":1}]}]'].map((text) => columnsOf(list(text)))).toEqual([null, null, null, null]);
});

it('knows columns of numbers', () => {
  const rows = list('[{"a":1.0,"b":"1","c":null},{"a":null,"b":2,"c":null}]');
  expect(['a', 'b', 'c'].map((name) => isNumeric(rows, name))).toEqual([true, false, false]);
});
