import { describe, expect, it } from 'vitest';
import type { Row } from '../../../api/rules';
import { choiceKey, isNews, merge, merged } from './merge';

function row(id: string | null, ...cells: string[]): Row {
  return { id, description: null, cells };
}

const BASE = [row('A', '1', 'x'), row('B', '2', 'y'), row('C', '3', 'z')];

describe('two people on one table', () => {
  it('both keep what they changed in different cells', () => {
    const both = merge(BASE, [row('A', '9', 'x'), BASE[1]!, BASE[2]!], [row('A', '1', 'w'), BASE[1]!, BASE[2]!]);
    expect(both.conflicts).toBe(0);
    expect(merged(both, {})[0]).toEqual(row('A', '9', 'w'));
    expect(both.rows.filter(isNews)).toHaveLength(1);
  });

  it('choose where they changed the same cell', () => {
    const both = merge(BASE, [row('A', '9', 'x'), BASE[1]!, BASE[2]!], [row('A', '8', 'x'), BASE[1]!, BASE[2]!]);
    expect(both.conflicts).toBe(1);
    expect(merged(both, {})[0]!.cells[0]).toBe('9');
    expect(merged(both, { [choiceKey('A', 0)]: 'theirs' })[0]!.cells[0]).toBe('8');
  });

  it('have no conflict over the same change', () => {
    const both = merge(BASE, [row('A', '9', 'x')], [row('A', '9', 'x')]);
    expect(both.conflicts).toBe(0);
    expect(merged(both, {})).toEqual([row('A', '9', 'x')]);
  });

  it('keep rows that either of them added, where they stood', () => {
    const both = merge(BASE, [BASE[0]!, row('M', 'm', ''), BASE[1]!, BASE[2]!], [...BASE, row('T', 't', '')]);
    expect(merged(both, {}).map(({ id }) => id)).toEqual(['A', 'M', 'B', 'C', 'T']);
  });

  it('keep two rows without id that differ, and one of two that are the same', () => {
    const both = merge(BASE, [...BASE, row(null, 'm', ''), row(null, 's', '')], [...BASE, row(null, 't', ''), row(null, 's', '')]);
    expect(merged(both, {}).map(({ cells }) => cells[0]).sort()).toEqual(['1', '2', '3', 'm', 's', 't']);
  });

  it('take away what one of them took away and the other left alone', () => {
    const both = merge(BASE, BASE.slice(1), BASE);
    expect(both.conflicts).toBe(0);
    expect(merged(both, {}).map(({ id }) => id)).toEqual(['B', 'C']);
  });

  it('choose about a row that one took away and the other changed', () => {
    const both = merge(BASE, BASE.slice(1), [row('A', '8', 'x'), BASE[1]!, BASE[2]!]);
    expect(both.conflicts).toBe(1);
    expect(merged(both, {}).map(({ id }) => id)).toEqual(['B', 'C']);
    expect(merged(both, { A: 'theirs' }).map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('get the order of whoever changed it', () => {
    const theirs = [BASE[2]!, BASE[0]!, BASE[1]!];
    expect(merged(merge(BASE, BASE, theirs), {}).map(({ id }) => id)).toEqual(['C', 'A', 'B']);
    const mine = [BASE[1]!, BASE[0]!, BASE[2]!];
    expect(merged(merge(BASE, mine, theirs), {}).map(({ id }) => id)).toEqual(['B', 'A', 'C']);
  });
});
