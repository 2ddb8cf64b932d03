import type { Row } from '../../api/rules';

/** A row with the name by which the engine tells that it fired. */
export type NamedRow = { key: string; number: number; row: Row };

export type Sorting = { column: number; down: boolean } | null;

export type Wanted = {
  search: string;
  /** what each column must contain, by its place in the file */
  filters: Record<number, string>;
  sorting: Sorting;
  only: ReadonlySet<string> | null;
};

/** Names rows as the engine does: by id, else by number. */
export function named(rows: Row[]): NamedRow[] {
  return rows.map((row, index) => ({ key: row.id ?? String(index + 1), number: index + 1, row }));
}

/** The rows that are wanted, in the order that is wanted. */
export function wantedRows(rows: NamedRow[], { search, filters, sorting, only }: Wanted): NamedRow[] {
  const sought = fold(search.trim());
  const columns = Object.entries(filters)
    .map(([column, text]) => [Number(column), fold(text.trim())] as const)
    .filter(([, text]) => text !== '');
  const found = rows.filter(
    ({ key, row }) =>
      (only === null || only.has(key)) &&
      (sought === '' || fold([key, row.description ?? '', ...row.cells].join('\n')).includes(sought)) &&
      columns.every(([column, text]) => fold(cell(row, column, key)).includes(text)),
  );
  return sorting === null ? found : sorted(found, sorting);
}

/** Place of the row's own name among the columns. */
export const NAME = -1;

function cell(row: Row, column: number, key: string): string {
  return column === NAME ? key : (row.cells[column] ?? '');
}

function fold(text: string): string {
  return text.toLocaleLowerCase('et');
}

const ORDER = new Intl.Collator('et', { numeric: true });

function sorted(rows: NamedRow[], { column, down }: { column: number; down: boolean }): NamedRow[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const first = cell(one.row, column, one.key);
    const second = cell(other.row, column, other.key);
    return sign * compared(first, second) || one.number - other.number;
  });
}

function compared(one: string, other: string): number {
  const first = numberIn(one);
  const second = numberIn(other);
  if (first !== null && second !== null) {
    return first - second;
  }
  return ORDER.compare(one, other);
}

/** The first number of a cell that is one, a comparison with one or a range from one. */
function numberIn(text: string): number | null {
  const found = /^[[\](]?\s*(?:[<>]=?)?\s*(-?\d+(?:\.\d+)?)/.exec(text);
  return found ? Number(found[1]) : null;
}

/** What a click on a head does: up, down, as in the file. */
export function nextSorting(sorting: Sorting, column: number): Sorting {
  if (sorting?.column !== column) {
    return { column, down: false };
  }
  return sorting.down ? null : { column, down: true };
}
