import { describe, expect, it } from 'vitest';
import type { Row } from '../../../api/rules';
import { type Action, edit, keyedLike, opened, plain, repeatedIds, textOf } from './edit';

function row(id: string | null, ...cells: string[]): Row {
  return { id, description: null, cells };
}

const COLUMN = { role: 'INPUT', id: null, name: 'x', label: null, type: null, allowedValues: null, defaultValue: null } as const;
const START = opened({ columns: [COLUMN, COLUMN], rows: [row('A', '1', '2'), row('B', '3', '4'), row('C', '5', '6')] });

function after(...actions: Action[]) {
  return actions.reduce(edit, START);
}

function ids(state: typeof START) {
  return state.rows.map(({ id }) => id);
}

function keys(...names: string[]) {
  return new Set(START.rows.filter(({ id }) => names.includes(id!)).map(({ key }) => key));
}

describe('editing rows', () => {
  it('changes a cell, takes it back and does it again', () => {
    const changed = after({ type: 'set', row: 1, field: 0, text: '9' });
    expect(changed.rows[1]!.cells).toEqual(['9', '4']);
    const undone = edit(changed, { type: 'undo' });
    expect(undone.rows).toEqual(START.rows);
    expect(edit(undone, { type: 'redo' }).rows[1]!.cells).toEqual(['9', '4']);
  });

  it('keeps no step for what changes nothing', () => {
    expect(after({ type: 'set', row: 1, field: 0, text: '3' }).past).toHaveLength(0);
    expect(after({ type: 'move', keys: keys('A'), by: -1 }).past).toHaveLength(0);
  });

  it('forgets what was undone once something else is changed', () => {
    const state = after({ type: 'set', row: 0, field: 0, text: '9' }, { type: 'undo' }, { type: 'set', row: 0, field: 1, text: '8' });
    expect(state.future).toHaveLength(0);
  });

  it('adds an empty row where it is asked for', () => {
    const state = after({ type: 'add', at: 1 });
    expect(ids(state)).toEqual(['A', null, 'B', 'C']);
    expect(state.rows[1]!.cells).toEqual(['', '']);
  });

  it('copies rows below the last of them, without their ids', () => {
    const state = after({ type: 'copy', keys: keys('A', 'B') });
    expect(ids(state)).toEqual(['A', 'B', null, null, 'C']);
    expect(new Set(state.rows.map(({ key }) => key)).size).toBe(5);
  });

  it('moves rows together and stops them at the ends', () => {
    expect(ids(after({ type: 'move', keys: keys('B', 'C'), by: -1 }))).toEqual(['B', 'C', 'A']);
    expect(ids(after({ type: 'move', keys: keys('A', 'B'), by: 1 }))).toEqual(['C', 'A', 'B']);
    expect(ids(after({ type: 'move', keys: keys('A', 'B'), by: -1 }))).toEqual(['A', 'B', 'C']);
    expect(ids(after({ type: 'move', keys: keys('A'), by: 5 }))).toEqual(['B', 'C', 'A']);
  });

  it('removes rows and gives them back', () => {
    const state = after({ type: 'remove', keys: keys('A', 'C') });
    expect(ids(state)).toEqual(['B']);
    expect(ids(edit(state, { type: 'undo' }))).toEqual(['A', 'B', 'C']);
  });

  it('pastes over cells and adds rows for what goes beyond the end', () => {
    const state = after({ type: 'paste', pasted: { row: 2, field: 1, values: [['a', 'b'], ['c', 'd']], insert: false } });
    expect(state.rows.map(({ cells }) => cells)).toEqual([['1', '2'], ['3', '4'], ['a', 'b'], ['c', 'd']]);
  });

  it('pastes several rows into the middle', () => {
    const state = after({ type: 'paste', pasted: { row: 1, field: 0, values: [['N1', 'a', 'b', 'note'], ['N2', 'c']], insert: true } });
    expect(ids(state)).toEqual(['A', 'N1', 'N2', 'B', 'C']);
    expect(textOf(state.rows[1]!, 'description')).toBe('note');
    expect(state.rows[2]!.cells).toEqual(['c', '']);
  });

  it('leaves out columns that the table has not', () => {
    const state = after({ type: 'paste', pasted: { row: 0, field: 2, values: [['x', 'note', 'too', 'many']], insert: false } });
    expect(state.rows[0]).toMatchObject({ cells: ['1', 'x'], description: 'note' });
  });

  it('takes over whole rows as one step', () => {
    const state = after({ type: 'replace', rows: [row('C', '5', '6'), row('D', '7', '8')] });
    expect(ids(state)).toEqual(['C', 'D']);
    expect(state.rows[0]).toBe(START.rows[2]);
    expect(ids(edit(state, { type: 'undo' }))).toEqual(['A', 'B', 'C']);
  });

  it('names ids that stand twice', () => {
    expect(repeatedIds(after({ type: 'set', row: 1, field: 'id', text: 'A' }).rows)).toEqual(new Set(['A']));
  });
});

describe('on top of what somebody else saved', () => {
  const merged = edit(after({ type: 'set', row: 0, field: 0, text: '9' }), {
    type: 'restart',
    rows: [row('A', '9', '2'), row('B', '3', 'theirs'), row('C', '5', '6')],
    width: 2,
  });

  it('takes nothing back that the other did', () => {
    expect(edit(merged, { type: 'undo' }).rows[1]!.cells).toEqual(['3', 'theirs']);
    const typed = edit(merged, { type: 'set', row: 2, field: 0, text: '7' });
    const undone = edit(edit(typed, { type: 'undo' }), { type: 'undo' });
    expect(undone.rows.map(({ cells }) => cells)).toEqual([['9', '2'], ['3', 'theirs'], ['5', '6']]);
    expect(edit(merged, { type: 'redo' })).toBe(merged);
  });

  it('keeps the keys of rows, also of those that were saved', () => {
    expect(merged.rows.map(({ key }) => key)).toEqual(START.rows.map(({ key }) => key));
    expect(keyedLike([row('B', '3', '4'), row(null, 'x', '')], merged.rows).map(({ key }) => key)).toEqual([START.rows[1]!.key, 'b1']);
  });
});

describe('after saving', () => {
  it('gives new rows the ids that the service chose, also in what can be taken back', () => {
    const added = after({ type: 'add', at: 3 });
    const typed = edit(added, { type: 'set', row: 3, field: 0, text: 'later' });
    const answer = [...plain(added.rows).slice(0, 3), row('NEW', '-', '')];
    const state = edit(typed, { type: 'saved', sent: added.rows, rows: answer });
    expect(state.rows[3]).toMatchObject({ id: 'NEW', cells: ['later', ''] });
    expect(edit(state, { type: 'undo' }).rows[3]).toMatchObject({ id: 'NEW', cells: ['-', ''] });
  });
});
