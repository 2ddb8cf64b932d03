import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../../api/rules';
import { hasLanguages, parts, shownColumns } from './columns';

const column = (role: Column['role'], name: string): Column => ({
  role,
  name,
  id: null,
  label: null,
  type: null,
  allowedValues: null,
  defaultValue: null,
});
const table: Table = {
  kind: 'DECISION_TABLE',
  id: null,
  name: 't',
  hitPolicy: 'UNIQUE',
  aggregation: null,
  orientation: null,
  outputLabel: null,
  columns: [
    column('INPUT', 'budget'),
    column('OUTPUT', 'certainty'),
    column('OUTPUT', 'eur'),
    column('OUTPUT', 'basis'),
    column('OUTPUT', 'meaningEt'),
    column('OUTPUT', 'meaningEn'),
    column('OUTPUT', 'budget'),
    column('ANNOTATION', 'why'),
  ],
  rows: [{ id: 'a', description: null, cells: ['-', '"certain"', '7.00', '"S003"', '"x"', '"y"', '"z"', 'w'] }],
};

describe('columns', () => {
  it('are read from conditions to notes', () =>
    expect(shownColumns(table, 'et', true).map(({ part }) => part)).toEqual([
      'conditions',
      'results',
      'results',
      'basis',
      'certainty',
      'texts',
      'texts',
      'notes',
    ]));
  it('hold texts of the chosen language', () => {
    const names = shownColumns(table, 'en', false).map((each) => each.column.name);
    expect(names).toContain('meaningEn');
    expect(names).not.toContain('meaningEt');
  });
  it('are no texts for their ending alone', () =>
    expect(shownColumns(table, 'et', false).filter((each) => each.column.name === 'budget')).toHaveLength(2));
  it('are aligned as numbers if they hold nothing else', () =>
    expect(shownColumns(table, 'et', false).filter(({ numeric }) => numeric).map((each) => each.column.name)).toEqual(['eur']));
  it('are counted by what they are for', () => expect(parts(shownColumns(table, 'et', false))[1]).toEqual({ part: 'results', count: 2 }));
  it('are told to have languages', () => expect(hasLanguages(table)).toBe(true));
});
