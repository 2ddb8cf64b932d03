import { expect, it } from 'vitest';
import type { Column } from '../../../api/rules';
import { asRules } from './pasted';

const REST = { id: null, label: null, allowedValues: null, defaultValue: null };
const COLUMNS: Column[] = [
  { ...REST, role: 'INPUT', name: 'children', type: 'number' },
  { ...REST, role: 'OUTPUT', name: 'amount', type: 'number' },
];

it('leaves a list in a condition as it is, and tells of it', () => {
  const { pasted, lists } = asRules({ row: 0, field: 1, values: [['1,2', '1 234,50']], insert: false }, COLUMNS);
  expect(pasted.values).toEqual([['1,2', '1234.50']]);
  expect(lists).toBe(1);
});

it('tells of no list where there is none', () => {
  expect(asRules({ row: 0, field: 0, values: [['A1', '> 3', '5,5']], insert: true }, COLUMNS)).toEqual({
    pasted: { row: 0, field: 0, values: [['A1', '> 3', '5.5']], insert: true },
    lists: 0,
  });
});
