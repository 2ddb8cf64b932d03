import { describe, expect, it } from 'vitest';
import { NAME, named, nextSorting, type Wanted, wantedRows } from './rows';

const rows = named([
  { id: 'ABC-F10', description: null, cells: ['>= 10', '"Õppur"'] },
  { id: 'ABC-F2', description: 'a note', cells: ['9.5', '"asutus"'] },
  { id: null, description: null, cells: ['-', '"muu"'] },
]);
const all: Wanted = { search: '', filters: {}, sorting: null, only: null };
const keys = (wanted: Partial<Wanted>) => wantedRows(rows, { ...all, ...wanted }).map(({ key }) => key);

describe('rows', () => {
  it('are named by id, else by number', () => expect(rows.map(({ key }) => key)).toEqual(['ABC-F10', 'ABC-F2', '3']));
  it('are found by any text, whatever its case', () => expect(keys({ search: 'õPPUR' })).toEqual(['ABC-F10']));
  it('are found by their description', () => expect(keys({ search: 'note' })).toEqual(['ABC-F2']));
  it('are filtered by each column', () => expect(keys({ filters: { 0: '9', 1: 'as' } })).toEqual(['ABC-F2']));
  it('are filtered by their name', () => expect(keys({ filters: { [NAME]: 'f10' } })).toEqual(['ABC-F10']));
  it('are those that fired', () => expect(keys({ only: new Set(['3']) })).toEqual(['3']));
  it('are sorted by number', () => expect(keys({ sorting: { column: 0, down: false } }).slice(0, 2)).toEqual(['3', 'ABC-F2']));
  it('are sorted by name as people count', () => expect(keys({ sorting: { column: NAME, down: true } })[0]).toBe('ABC-F10'));
});

describe('sorting', () => {
  it('goes up, down and back to the file', () => {
    const up = nextSorting(null, 1);
    const down = nextSorting(up, 1);
    expect([up, down, nextSorting(down, 1)]).toEqual([{ column: 1, down: false }, { column: 1, down: true }, null]);
  });
});
