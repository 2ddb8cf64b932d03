import { expect, it } from 'vitest';
import type { Element, Outline, Table } from '../../api/rules';
import { firedTables } from './firedTables';

const table = { kind: 'DECISION_TABLE', rows: [] as unknown } as Table;
const element = (name: string, own: Table | null, parts: Element[] = []): Element => ({
  kind: 'DECISION',
  id: name,
  name,
  properties: { label: `Tabel ${name}` },
  table: own,
  parts,
});
const outline: Outline = {
  language: 'DMN',
  name: 'x',
  properties: {},
  elements: [element('a', table), element('outer', null, [element('b', table)]), element('c', table)],
};

it('finds the tables in which rows fired, also inside of other elements', () => {
  const { tables, others } = firedTables(
    [
      { table: 'b', rule: 'B1' },
      { table: 'a', rule: 'A1' },
      { table: 'a', rule: 'A2' },
      { table: 'gone', rule: 'G' },
      { table: null, rule: 'D' },
    ],
    outline,
  );
  expect(tables.map(({ label, rows }) => [label, [...rows]])).toEqual([
    ['Tabel a', ['A1', 'A2']],
    ['Tabel b', ['B1']],
  ]);
  expect(others.map(({ rule }) => rule)).toEqual(['G', 'D']);
});

it('shows rules as they are where no file is known', () => {
  expect(firedTables([{ table: 'a', rule: 'A1' }], null)).toEqual({ tables: [], others: [{ table: 'a', rule: 'A1' }] });
});
